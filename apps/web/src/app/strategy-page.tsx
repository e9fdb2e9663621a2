/** Strategy and its records, put together with the address. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { RecordOnPage } from '../places/record/record-on-page.tsx'
import { RecordPanel } from '../places/record/record-panel.tsx'
import { Strategy, type StrategyProps } from '../places/strategy/strategy.tsx'

export function StrategyPage() {
  const search = useSearch({ from: '/inside/strategy' })
  const navigate = useNavigate()
  const onSearch: StrategyProps['onSearch'] = change =>
    void navigate({
      to: '/strategy',
      search: before => withoutEmpty({ ...before, ...change }),
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
          onOpen={key => onSearch({ open: key, say: undefined })}
          onOpenPage={() => void navigate({ to: '/strategy/$key', params: { key: record.key } })}
        />
      )}
    />
  )
}

export function RecordPage() {
  const { key } = useParams({ from: '/inside/strategy/$key' })
  const navigate = useNavigate()
  return (
    <RecordOnPage
      recordKey={key}
      onOpen={to => void navigate({ to: '/strategy/$key', params: { key: to } })}
      onBack={() => void navigate({ to: '/strategy', search: { open: key } })}
    />
  )
}

function withoutEmpty<T extends object>(search: T): { [Part in keyof T]: Exclude<T[Part], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [Part in keyof T]: Exclude<T[Part], undefined>
  }
}
