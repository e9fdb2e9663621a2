/** Who gives how much to what, and how many days are left of it: said on the last Friday by whoever owns the work. */
import { type Line, line } from './line.ts'
import { presentDeliverables } from './present-deliverables.ts'

/** `key | days left | starts no earlier | shares`; `-` where nothing is said. */
const rows = `
  DEL-31 | 8.5 | - | Nell Crowe 0.35, Tomas Reyl 0.32
  DEL-32 | 10 | - | Aiko Tanabe 0.65
  DEL-33 | - | 2027-01-11 | Daniel Osei 1
  DEL-34 | - | - | Daniel Osei 0.5, Wanda Pires 1
  DEL-35 | 2 | - | Marek Dolny 0.4
  DEL-36 | - | 2026-12-07 | Farah Benali 0.45
  DEL-37 | - | 2026-12-14 | Mei Castel 0.5
  DEL-38 | - | 2026-12-07 | Mei Castel 0.5
  DEL-39 | 1.8 | - | Oskar Niemi 0.2
  DEL-40 | 9 | - | Yuna Park 0.42
  DEL-41 | 4 | - | Leif Arnesen 0.27
  DEL-42 | 9.9 | - | Tomas Reyl 0.45
  DEL-43 | - | 2026-11-30 | Milo Sand 0.7
  DEL-44 | - | 2026-12-14 | Ada Nwosu 0.65
  DEL-45 | 9 | - | Rosa Velde 0.44
  DEL-50 | - | - | Viktor Hale 0.3
  DEL-51 | - | 2026-12-07 | Tomas Reyl 0.32`

/** Written down last: what OUT-11 still needs, and what running clients ask of Tomas Reyl before the year ends. */
const added: readonly Line[] = [
  line('2026-11-20 15:30 Viktor Hale', 'deliverable.add DEL-50', {
    statement: 'The ten newest clients are followed to their first planned visit',
    parent: 'OUT-11',
    owner: 'Viktor Hale',
    done: 'The list of the ten newest clients carries the day of each first planned visit.',
    dueOn: '2027-04-23',
    estimate: { low: 5.5, likely: 7.5, high: 10.5 },
  }),
  line('2026-11-20 15:31 Tomas Reyl', 'deliverable.add DEL-51', {
    statement: 'The rota links of four running clients survive the change of year',
    parent: 'OUT-9',
    owner: 'Tomas Reyl',
    done: 'The visits of 4 January stood in all four test systems.',
    dueOn: '2026-12-18',
    estimate: { low: 1.5, likely: 2, high: 3 },
  }),
  line('2026-11-20 15:35 Viktor Hale', 'dependency.add DEP-9', {
    what: 'All branches live, before the first visits are counted',
    to: 'DEL-50',
    from: 'DEL-34',
  }),
  line('2026-11-20 15:40 Daniel Osei', 'dependency.accept DEP-9', { promisedOn: '2027-02-26' }),
  line('2026-11-20 15:36 Daniel Osei', 'dependency.add DEP-10', {
    what: 'The pages of the kick-off pack, before the pilot branch plans its week',
    to: 'DEL-33',
    from: 'DEL-39',
    neededOn: '2027-01-08',
  }),
  line('2026-11-20 15:41 Oskar Niemi', 'dependency.accept DEP-10', { promisedOn: '2026-12-11' }),
  line('2026-01-05 07:25 Ruben Okafor', 'person.edit Tomas Reyl', { hoursPerWeek: 30 }),
]

export function staffed(): Line[] {
  const shares = rows
    .trim()
    .split('\n')
    .map(row => {
      const [key = '', left, from, shares = ''] = row.trim().split(' | ')
      const assigned = shares.split(', ').map(each => {
        const at = each.lastIndexOf(' ')
        return { person: each.slice(0, at), share: Number(each.slice(at + 1)) }
      })
      return line(`2026-11-20 15:45 ${ownerOf(key)}`, `deliverable.edit ${key}`, {
        assigned,
        ...(left === '-' ? {} : { remaining: Number(left) }),
        ...(from === '-' ? {} : { startNoEarlierOn: from }),
      })
    })
  return [...added, ...shares]
}

function ownerOf(key: string): string {
  const planned = presentDeliverables.find(each => each.deliverable.key === key)?.deliverable.owner
  return planned ?? (key === 'DEL-50' ? 'Viktor Hale' : 'Tomas Reyl')
}
