/** The lists of a place and their records, put together with the address: `/plan/risks`, `/plan/R-5`. */
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { kindAt, kindPlaces, kindsOn, listAddress } from '../data/kind-places.ts'
import { severalOf } from '../data/kind-words.ts'
import { useWorld } from '../data/workspace.tsx'
import { Empty } from '../parts/empty.tsx'
import { Goto } from '../parts/goto.tsx'
import { KindList } from '../places/kinds/kind-list.tsx'
import { kindSearchIn, type SearchChange } from '../places/kinds/search.ts'
import { Asked } from '../places/record/asked.tsx'
import { RecordOnPage } from '../places/record/record-on-page.tsx'
import { ValueEdit } from '../places/record/value-edit.tsx'
import { useAdd } from './adding.tsx'
import { usePanel } from './use-panel.tsx'
import { withoutEmpty } from './without-empty.ts'

/** `/plan`: the first of its lists. */
export function PlacePage() {
  const { place } = useParams({ from: '/inside/$place' })
  const world = useWorld()
  const router = useRouter()
  const here = kindPlaces.find(({ id }) => id === place)
  const first = here && kindsOn(world, here)[0]
  const to = first && `/${place}/${first.plural}`
  useEffect(() => {
    if (to) router.history.replace(to)
  }, [router, to])
  return to ? null : <NothingHere />
}

/** `/plan/risks` or `/plan/R-5`. */
export function WithinPlace() {
  const { place, what } = useParams({ from: '/inside/$place/$what' })
  if (kindAt(place, what)) return <KindPage place={place} what={what} />
  return <OnePage place={place} recordKey={what} />
}

export function KindPage({ place, what }: { place: string; what: string }) {
  const kind = kindAt(place, what)
  const search = kindSearchIn(useSearch({ strict: false }))
  const navigate = useNavigate()
  const router = useRouter()
  const add = useAdd()
  const onSearch = (change: SearchChange) =>
    void navigate({
      to: '.',
      search: (before: object) => withoutEmpty({ ...before, ...change }),
      // Walking a list and typing a filter leave no trail of steps to go back through.
      replace: 'text' in change || (search.open !== undefined && change.open !== undefined),
    } as never)
  const panel = usePanel({ place, say: search.say, onSearch })
  if (!kind) return <NothingHere />
  return (
    <KindList
      key={kind.name}
      kind={kind}
      handed={{
        tabs: <KindTabs place={place} here={kind.name} />,
        search,
        onSearch,
        onGo: address => router.history.push(address),
        onAdd: () => add({ kind: kind.name }),
        Edit: ValueEdit,
        Asked,
        panel,
      }}
    />
  )
}

function OnePage({ place, recordKey }: { place: string; recordKey: string }) {
  const world = useWorld()
  const router = useRouter()
  const add = useAdd()
  const record = world.keyed(recordKey)
  return (
    <RecordOnPage
      recordKey={recordKey}
      onAddHere={add}
      onOpen={key => router.history.push(`/${place}/${key}`)}
      onBack={() =>
        router.history.push(record ? `${listAddress(record.kind)}?open=${record.key}` : `/${place}`)
      }
    />
  )
}

/** The kinds of a place, each with its list; what was made by hand for the place comes first. */
export function KindTabs(props: { place: string; here: string }): ReactNode {
  const world = useWorld()
  const place = kindPlaces.find(({ id }) => id === props.place)
  if (!place) return null
  const own = ownViews[props.place]
  return (
    <nav className="kind-tabs" aria-label={`In ${place.label}`}>
      {own && (
        <Goto className="tab" to={`/${place.id}`} isHere={props.here === place.id}>
          {own}
        </Goto>
      )}
      {kindsOn(world, place).map(kind => (
        <Goto
          key={kind.name}
          className="tab"
          to={`/${place.id}/${kind.plural}`}
          isHere={props.here === kind.name}
        >
          {severalOf(world, kind)}
        </Goto>
      ))}
    </nav>
  )
}

function NothingHere() {
  return (
    <div className="page">
      <h1 className="for-screen-readers">Nothing here</h1>
      <Empty title="There is nothing at this address." boxed={false}>
        The record may have moved, or its place is switched off.
      </Empty>
    </div>
  )
}

/** Places that have a view of their own beside their lists. */
const ownViews: { readonly [place: string]: string } = {
  strategy: 'Outline',
  loop: 'Rhythms',
  health: 'How it is',
  plan: 'Views',
  people: 'Teams and load',
}
