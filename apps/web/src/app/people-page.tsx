/** People beside the lists of what they are made of, put together with the address. */
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { People, type PeopleProps } from '../places/people/people.tsx'
import { peopleSearchIn } from '../places/people/search.ts'
import { KindTabs } from './kind-page.tsx'
import { usePanel } from './use-panel.tsx'
import { withoutEmpty } from './without-empty.ts'

export function PeoplePage() {
  const search = useSearch({ from: '/inside/people' })
  const navigate = useNavigate()
  const router = useRouter()
  const onSearch: PeopleProps['onSearch'] = change =>
    void navigate({
      to: '/people',
      search: before => withoutEmpty({ ...peopleSearchIn(before), ...change }),
      replace: search.open !== undefined && change.open !== undefined,
    })
  const panel = usePanel({ place: 'people', say: search.say, onSearch })
  return (
    <div className="place-of-kinds">
      <KindTabs place="people" here="people" />
      <People
        search={search}
        onSearch={onSearch}
        onGo={address => router.history.push(address)}
        panel={panel}
      />
    </div>
  )
}
