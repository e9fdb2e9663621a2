/** Plan beside the lists of what it is made of, put together with the address. */
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Plan, type PlanProps } from '../places/plan/plan.tsx'
import { planSearchIn } from '../places/plan/search.ts'
import { KindTabs } from './kind-page.tsx'
import { usePanel } from './use-panel.tsx'
import { withoutEmpty } from './without-empty.ts'

export function PlanPage() {
  const search = useSearch({ from: '/inside/plan' })
  const navigate = useNavigate()
  const router = useRouter()
  const onSearch: PlanProps['onSearch'] = change =>
    void navigate({
      to: '/plan',
      search: before => withoutEmpty({ ...planSearchIn(before), ...change }),
      replace: search.open !== undefined && change.open !== undefined,
    })
  const panel = usePanel({ place: 'strategy', say: search.say, onSearch })
  return (
    <div className="place-of-kinds">
      <KindTabs place="plan" here="plan" />
      <Plan
        search={search}
        onSearch={onSearch}
        onGo={address => router.history.push(address)}
        panel={panel}
      />
    </div>
  )
}
