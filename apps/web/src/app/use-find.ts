/** The palette: verbs of what is meant first, then records, then places and lists. */
import { useRouter } from '@tanstack/react-router'
import { type AnyRecord, type Kind, type KindName, kinds, termOf, type World } from '@throughline/model'
import { createElement } from 'react'
import { isOn, listAddress, placeOfKind, recordAddress } from '../data/kind-places.ts'
import { severalOf } from '../data/kind-words.ts'
import { type Myself, useMe } from '../data/me.ts'
import { useWorld } from '../data/workspace.tsx'
import { recordName } from '../parts/format/record-name.ts'
import type { IconName } from '../parts/icon.tsx'
import { matching, type PaletteEntry } from '../parts/palette-entries.ts'
import { VerbInLine } from '../places/record/verb-in-line.tsx'
import type { Wanted } from './adding.tsx'
import { foundIn } from './found.ts'
import { usePlaces } from './open-places.ts'
import type { Place } from './places.ts'
import type { Where } from './use-where.ts'
import { verbsOf } from './verbs-of.ts'

export function useFind(where: Where, onAdd: (wanted: Wanted) => void): (typed: string) => PaletteEntry[] {
  const world = useWorld()
  const me = useMe()
  const placesNow = usePlaces()
  const router = useRouter()
  const go = (address: string) => router.history.push(address)
  const open = (record: AnyRecord, say?: string) => go(recordAddress(record) + (say ? `&say=${say}` : ''))
  return typed => {
    const records = foundIn(world, typed, 12)
    const meant = where.record ? [where.record, ...records.filter(each => each !== where.record)] : records
    const verbs = meant.slice(0, 3).flatMap(record =>
      verbsOf(record)
        .filter(verb => me.may(record.kind as KindName, verb.name, record))
        .map(verb => verbEntry(world, record, { verb, open: () => open(record, verb.name) })),
    )
    const adds = meant
      .slice(0, 1)
      .filter(isParent)
      .map(record => addEntry(world, record, () => onAdd({ below: record })))
    const places = placesNow.map(place => placeEntry(place, () => go(place.path)))
    if (!typed.trim()) return [...verbs.slice(0, 4), ...adds, ...places]
    const ofKinds = kindEntries({ world, me, placesNow, go, onAdd })
    return [
      ...matching([...verbs, ...adds], typed).slice(0, 6),
      ...matching(ofKinds.deeds, typed).slice(0, 8),
      ...records.map(record => recordEntry(world, record, () => open(record))),
      ...matching([...places, ...ofKinds.lists], typed).slice(0, 12),
    ]
  }
}

/** Every verb of every kind, with its record still to be chosen; adding one; and going to their list. */
function kindEntries(asked: {
  world: World
  me: Myself
  placesNow: readonly Place[]
  go: (address: string) => void
  onAdd: (wanted: Wanted) => void
}): { deeds: PaletteEntry[]; lists: PaletteEntry[] } {
  const { world, me, placesNow, go, onAdd } = asked
  const deeds: PaletteEntry[] = []
  const lists: PaletteEntry[] = []
  for (const kind of Object.values(kinds) as unknown as Kind[]) {
    if (kind.single || !isOn(world, kind)) continue
    const name = kind.name as KindName
    const term = termOf(world, name).toLowerCase()
    const list = `/${placeOfKind(name)?.id}/${kind.plural}`
    if (me.may(name, 'add'))
      deeds.push({
        id: `add-${name}`,
        group: 'Do',
        title: `Add ${article(term)} ${term} …`,
        icon: 'plus',
        run: () => onAdd({ kind: name }),
      })
    for (const [verb, { label }] of Object.entries(kind.verbs)) {
      if (!me.may(name, verb)) continue
      deeds.push({
        id: `${name}-${verb}`,
        group: 'Do',
        title: `${label} ${article(term)} ${term} …`,
        icon: 'right',
        run: () => go(`${list}?can=${verb}`),
      })
    }
    const several = severalOf(world, kind)
    const icon = placesNow.find(({ id }) => id === placeOfKind(name)?.id)?.icon ?? 'library'
    if (listAddress(name) === list || several !== placeOfKind(name)?.label)
      lists.push({
        id: `list-${name}`,
        group: 'Places',
        title: `Go to ${several.toLowerCase()}`,
        icon,
        run: () => go(list),
      })
  }
  return { deeds, lists }
}

function verbEntry(
  world: World,
  record: AnyRecord,
  { verb, open }: { verb: { name: string; label: string }; open: () => void },
): PaletteEntry {
  const title = `${verb.label} ${record.key}`
  return {
    id: `${record.key}-${verb.name}`,
    group: 'Do',
    title,
    icon: 'right',
    beside: recordName(world, record),
    run: open,
    ask: done =>
      createElement(VerbInLine, {
        record,
        name: verb.name,
        onDone: done,
        onOpen: () => {
          done()
          open()
        },
      }),
  }
}

function addEntry(world: World, record: AnyRecord, run: () => void): PaletteEntry {
  const title = `Add below ${record.key} …`
  return {
    id: `${record.key}-below`,
    group: 'Do',
    title,
    icon: 'plus',
    beside: recordName(world, record),
    run,
  }
}

function placeEntry({ id, label, icon, letter }: Place, run: () => void): PaletteEntry {
  const keys = letter ? { keys: `G ${letter}` } : {}
  return { id: `go-${id}`, group: 'Places', title: `Go to ${label}`, icon, ...keys, run }
}

function recordEntry(world: World, record: AnyRecord, run: () => void): PaletteEntry {
  const icon = icons[placeOfKind(record.kind)?.id ?? ''] ?? 'strategy'
  const beside = `${record.key} ${termOf(world, record.kind).toLowerCase()}`
  return { id: record.id, group: 'Records', title: recordName(world, record), icon, beside, run }
}

const icons: { readonly [place: string]: IconName } = {
  plan: 'plan',
  loop: 'loop',
  spaces: 'spaces',
  decisions: 'decisions',
  signals: 'signals',
  bridge: 'bridge',
  people: 'people',
  health: 'health',
  library: 'library',
}

const article = (word: string) => (/^[aeiou]/i.test(word) ? 'an' : 'a')
const isParent = ({ kind }: AnyRecord) => ['intent', 'outcome', 'deliverable'].includes(kind)
