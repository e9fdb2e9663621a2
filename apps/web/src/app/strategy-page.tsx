/** Strategy and its records, put together with the address. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { kindAt } from '../data/kind-places.ts'
import { RecordOnPage } from '../places/record/record-on-page.tsx'
import { searchIn } from '../places/strategy/search.ts'
import { Strategy, type StrategyProps } from '../places/strategy/strategy.tsx'
import { useAdd } from './adding.tsx'
import { KindPage } from './kind-page.tsx'
import { usePanel } from './use-panel.tsx'
import { withoutEmpty } from './without-empty.ts'

export function StrategyPage() {
  const search = useSearch({ from: '/inside/strategy' })
  const navigate = useNavigate()
  const onSearch: StrategyProps['onSearch'] = change =>
    void navigate({
      to: '/strategy',
      search: before => withoutEmpty({ ...searchIn(before), ...change }),
      // Walking a list leaves no trail of steps to go back through.
      replace: search.open !== undefined && change.open !== undefined,
    })
  const panel = usePanel({ place: 'strategy', say: search.say, onSearch })
  return <Strategy search={search} onSearch={onSearch} panel={panel} />
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
