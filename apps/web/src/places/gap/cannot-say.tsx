import { recordAddress } from '../../data/kind-places.ts'
import type { Outlook } from '../../data/outlook-said.ts'
import { useWorld } from '../../data/workspace.tsx'
import { counted } from '../../parts/format/ages.ts'
import { Goto } from '../../parts/goto.tsx'
import { lacksOf } from './lacks.ts'

/** What is missing before anything, or everything, can be forecast: the shortest way first. */
export function CannotSay({ said, isAll }: { said: Outlook; isAll: boolean }) {
  const world = useWorld()
  const ring = said.ring?.flatMap(id => world.record(id) ?? []) ?? []
  const lacks = lacksOf(world, said)
  if (ring.length > 0) {
    return (
      <section className="cannot-say" aria-label="What is missing">
        <p className="medium">
          These wait for each other in a ring. Nothing can be forecast until one of them stops.
        </p>
        <ul>
          {ring.map(record => (
            <li key={record.id}>
              <Goto to={recordAddress(record)} className="evidence-link">
                {record.key}
              </Goto>
            </li>
          ))}
        </ul>
      </section>
    )
  }
  if (lacks.length === 0) return null
  return (
    <section className="cannot-say" aria-label="What is missing">
      <p className={isAll ? 'medium' : 'text-2'}>
        {isAll
          ? 'What is missing, the shortest way first:'
          : `${counted(
              lacks.reduce((sum, each) => sum + each.frees, 0),
              'promise',
            )} cannot be forecast yet:`}
      </p>
      <ul>
        {lacks.slice(0, isAll ? 12 : 3).map(({ record, reason, remedy, frees }) => (
          <li key={record.id}>
            <Goto to={recordAddress(record)} className="evidence-link">
              {remedy}
            </Goto>{' '}
            <span className="text-3">{`${reason}${frees > 1 ? ` It holds up ${frees}.` : ''}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
