/** The palette: verbs of what is meant first, then records, then places. */
import { useNavigate } from '@tanstack/react-router'
import { type AnyRecord, type KindName, titleOf } from '@throughline/model'
import { useMe } from '../data/me.ts'
import { useWorld } from '../data/workspace.tsx'
import { matching, type PaletteEntry } from '../parts/palette-entries.ts'
import { foundIn } from './found.ts'
import { usePlaces } from './open-places.ts'
import type { Place } from './places.ts'
import type { Where } from './use-where.ts'
import { verbsOf } from './verbs-of.ts'

export function useFind(where: Where, onAdd: (below: AnyRecord) => void): (typed: string) => PaletteEntry[] {
  const world = useWorld()
  const me = useMe()
  const placesNow = usePlaces()
  const navigate = useNavigate()
  const open = (key: string, say?: string) =>
    void navigate({
      to: '/strategy',
      search: before => ({ ...before, open: key, ...(say ? { say } : {}) }),
    })
  return typed => {
    const records = foundIn(world, typed, 12)
    const meant = where.record ? [where.record, ...records.filter(each => each !== where.record)] : records
    const verbs = meant.slice(0, 3).flatMap(record =>
      verbsOf(record)
        .filter(verb => me.may(record.kind as KindName, verb.name, record))
        .map(verb => verbEntry(record, verb, () => open(record.key, verb.name))),
    )
    const adds = meant
      .slice(0, 1)
      .filter(isParent)
      .map(record => addEntry(record, () => onAdd(record)))
    const places = placesNow.map(place => placeEntry(place, () => void navigate({ to: place.path })))
    if (!typed.trim()) return [...verbs.slice(0, 4), ...adds, ...places]
    return [
      ...matching([...verbs, ...adds], typed).slice(0, 6),
      ...records.map(record => recordEntry(record, () => open(record.key))),
      ...matching(places, typed),
    ]
  }
}

function verbEntry(record: AnyRecord, verb: { name: string; label: string }, run: () => void): PaletteEntry {
  const title = `${verb.label} ${record.key}`
  return { id: `${record.key}-${verb.name}`, group: 'Do', title, icon: 'right', beside: titleOf(record), run }
}

function addEntry(record: AnyRecord, run: () => void): PaletteEntry {
  const title = `Add below ${record.key} …`
  return { id: `${record.key}-below`, group: 'Do', title, icon: 'plus', beside: titleOf(record), run }
}

function placeEntry({ id, label, icon, letter }: Place, run: () => void): PaletteEntry {
  const keys = letter ? { keys: `G ${letter}` } : {}
  return { id: `go-${id}`, group: 'Places', title: `Go to ${label}`, icon, ...keys, run }
}

function recordEntry(record: AnyRecord, run: () => void): PaletteEntry {
  const icon = record.kind === 'person' || record.kind === 'team' ? 'people' : 'strategy'
  return { id: record.id, group: 'Records', title: titleOf(record), icon, beside: record.key, run }
}

const isParent = ({ kind }: AnyRecord) => ['intent', 'outcome', 'deliverable'].includes(kind)
