/** Plan beside the lists of what it is made of, put together with the address. */
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Plan, type PlanProps } from '../places/plan/plan.tsx'
import { planSearchIn } from '../places/plan/search.ts'
import { RecordPanel } from '../places/record/record-panel.tsx'
import { useAdd } from './adding.tsx'
import { KindTabs } from './kind-page.tsx'
import { withoutEmpty } from './without-empty.ts'

export function PlanPage() {
  const search = useSearch({ from: '/inside/plan' })
  const navigate = useNavigate()
  const router = useRouter()
  const add = useAdd()
  const onSearch: PlanProps['onSearch'] = change =>
    void navigate({
      to: '/plan',
      search: before => withoutEmpty({ ...planSearchIn(before), ...change }),
      replace: search.open !== undefined && change.open !== undefined,
    })
  return (
    <div className="place-of-kinds">
      <KindTabs place="plan" here="plan" />
      <Plan
        search={search}
        onSearch={onSearch}
        onGo={address => router.history.push(address)}
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
            onOpenPage={() => router.history.push(`/strategy/${record.key}`)}
          />
        )}
      />
    </div>
  )
}
