/** People beside the lists of what they are made of, put together with the address. */
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { People, type PeopleProps } from '../places/people/people.tsx'
import { peopleSearchIn } from '../places/people/search.ts'
import { RecordPanel } from '../places/record/record-panel.tsx'
import { useAdd } from './adding.tsx'
import { KindTabs } from './kind-page.tsx'
import { withoutEmpty } from './without-empty.ts'

export function PeoplePage() {
  const search = useSearch({ from: '/inside/people' })
  const navigate = useNavigate()
  const router = useRouter()
  const add = useAdd()
  const onSearch: PeopleProps['onSearch'] = change =>
    void navigate({
      to: '/people',
      search: before => withoutEmpty({ ...peopleSearchIn(before), ...change }),
      replace: search.open !== undefined && change.open !== undefined,
    })
  return (
    <div className="place-of-kinds">
      <KindTabs place="people" here="people" />
      <People
        search={search}
        onSearch={onSearch}
        onGo={address => router.history.push(address)}
        panel={record => (
          <RecordPanel
            key={record.id}
            record={record}
            say={search.say}
            onSaid={() => onSearch({ say: undefined })}
            onClose={() => onSearch({ open: undefined, say: undefined })}
            onWalk={() => {}}
            onAddHere={add}
            onOpen={key => onSearch({ open: key, say: undefined })}
            onOpenPage={() => router.history.push(`/people/${record.key}`)}
          />
        )}
      />
    </div>
  )
}
