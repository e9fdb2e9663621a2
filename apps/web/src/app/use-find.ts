/** The palette: verbs of what is meant first, then records, then places. */
import { useNavigate } from '@tanstack/react-router'
import { type AnyRecord, titleOf } from '@throughline/model'
import { useMe } from '../data/me.ts'
import { useWorld } from '../data/workspace.tsx'
import { matching, type PaletteEntry } from '../parts/palette-entries.ts'
import { foundIn } from './found.ts'
import { usePlaces } from './open-places.ts'
import type { Where } from './use-where.ts'
import { verbsOf } from './verbs-of.ts'

export function useFind(where: Where): (typed: string) => PaletteEntry[] {
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
        .filter(verb => me.may(record.kind as never, verb.name, record))
        .map(
          (verb): PaletteEntry => ({
            id: `${record.key}-${verb.name}`,
            group: 'Do',
            title: `${verb.label} ${record.key}`,
            icon: 'right',
            beside: titleOf(record),
            run: () => open(record.key, verb.name),
          }),
        ),
    )
    const places = placesNow.map(
      (place): PaletteEntry => ({
        id: `go-${place.id}`,
        group: 'Places',
        title: `Go to ${place.label}`,
        icon: place.icon,
        ...(place.letter ? { keys: `G ${place.letter}` } : {}),
        run: () => void navigate({ to: place.path }),
      }),
    )
    if (!typed.trim()) return [...verbs.slice(0, 4), ...places]
    return [
      ...matching(verbs, typed).slice(0, 6),
      ...records.map(record => recordEntry(record, () => open(record.key))),
      ...matching(places, typed),
    ]
  }
}

function recordEntry(record: AnyRecord, run: () => void): PaletteEntry {
  const icon = record.kind === 'person' || record.kind === 'team' ? 'people' : 'strategy'
  return { id: record.id, group: 'Records', title: titleOf(record), icon, beside: record.key, run }
}
