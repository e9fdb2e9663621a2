/** Strategy and its records, put together with the address. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { kindAt } from '../data/kind-places.ts'
import { RecordOnPage } from '../places/record/record-on-page.tsx'
import { RecordPanel } from '../places/record/record-panel.tsx'
import { searchIn } from '../places/strategy/search.ts'
import { Strategy, type StrategyProps } from '../places/strategy/strategy.tsx'
import { useAdd } from './adding.tsx'
import { KindPage } from './kind-page.tsx'
import { withoutEmpty } from './without-empty.ts'

export function StrategyPage() {
  const search = useSearch({ from: '/inside/strategy' })
  const navigate = useNavigate()
  const add = useAdd()
  const onSearch: StrategyProps['onSearch'] = change =>
    void navigate({
      to: '/strategy',
      search: before => withoutEmpty({ ...searchIn(before), ...change }),
      // Walking a list leaves no trail of steps to go back through.
      replace: search.open !== undefined && change.open !== undefined,
    })
  return (
    <Strategy
      search={search}
      onSearch={onSearch}
      panel={(record, walk) => (
        <RecordPanel
          key={record.id}
          record={record}
          say={search.say}
          onSaid={() => onSearch({ say: undefined })}
          onClose={() => onSearch({ open: undefined, say: undefined })}
          onWalk={walk}
          onAddHere={add}
          onOpen={key => onSearch({ open: key, say: undefined })}
          onOpenPage={() => void navigate({ to: '/strategy/$key', params: { key: record.key } })}
        />
      )}
    />
  )
}

/** A record of the cascade on its own page; or, by the name of a kind, a list of it. */
export function RecordPage() {
  const { key } = useParams({ from: '/inside/strategy/$key' })
  const navigate = useNavigate()
  const add = useAdd()
  if (kindAt('strategy', key)) return <KindPage place="strategy" what={key} />
  return (
    <RecordOnPage
      recordKey={key}
      onAddHere={add}
      onOpen={to => void navigate({ to: '/strategy/$key', params: { key: to } })}
      onBack={() => void navigate({ to: '/strategy', search: { open: key } })}
    />
  )
}
