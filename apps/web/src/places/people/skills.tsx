/** Who can do what, how well, and where only one can. */
import type { Records, World } from '@throughline/model'
import { useMemo } from 'react'
import { useWorld } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Glyph } from '../../parts/glyph.tsx'
import type { ViewProps } from './people.tsx'

interface SkillRow {
  readonly skill: Records['skill']
  readonly people: readonly { readonly person: Records['person']; readonly level: number }[]
  /** Open work that asks for it. */
  readonly neededBy: readonly Records['deliverable'][]
}

export function Skills({ onOpen, onGo }: ViewProps) {
  const world = useWorld()
  const rows = useMemo(() => skillRows(world), [world])
  if (rows.length === 0)
    return (
      <Empty
        title="No skill is named yet."
        boxed={false}
        deeds={<Button onClick={() => onGo('/people/skills')}>Name a skill</Button>}
      >
        With what people can do and what work asks for, it shows where all hangs on one person.
      </Empty>
    )
  const single = rows.filter(isSingle)
  return (
    <div className="people-skills">
      <h2 className="t-16">{headWords(single)}</h2>
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Who, and how well from 1 to 5</th>
            <th scope="col">Asked for by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <SkillLine key={row.skill.id} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SkillLine({ row, onOpen }: { row: SkillRow; onOpen: (key: string) => void }) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className="opens" onClick={() => onOpen(row.skill.key)}>
          {row.skill.name}
        </button>
        {row.people.length === 1 && (
          <span className="chance t-12 tone-risk">
            <Glyph shape="risk" size={9} /> only one
          </span>
        )}
        {row.people.length === 0 && (
          <span className="chance t-12 tone-off">
            <Glyph shape="off" size={9} /> nobody
          </span>
        )}
      </th>
      <td>
        <span className="row gap-8 wrap">
          {row.people.map(({ person, level }) => (
            <button type="button" className="row gap-4" key={person.id} onClick={() => onOpen(person.key)}>
              <Avatar name={person.name} />
              {person.name} <span className="text-2">{level}</span>
            </button>
          ))}
        </span>
      </td>
      <td>
        {row.neededBy.map((work, k) => (
          <span key={work.id}>
            {k > 0 && ', '}
            <LinkButton onClick={() => onOpen(work.key)}>{work.key}</LinkButton>
          </span>
        ))}
        {row.neededBy.length === 0 && <span className="text-3">no open work</span>}
      </td>
    </tr>
  )
}

const isSingle = ({ people, neededBy }: SkillRow) => people.length <= 1 && neededBy.length > 0

function skillRows(world: World): SkillRow[] {
  const people = world.all('person').filter(person => person.state !== 'departed')
  const work = world.all('deliverable').filter(each => each.state === 'planned' || each.state === 'started')
  const rows = world
    .all('skill')
    .filter(skill => skill.state === 'current')
    .map(skill => ({
      skill,
      people: people.flatMap(person => {
        const own = person.skills?.find(each => each.skill === skill.id)
        return own ? [{ person, level: own.level }] : []
      }),
      neededBy: work.filter(each => each.needs?.some(need => need.skill === skill.id)),
    }))
  return rows.sort((a, b) => Number(isSingle(b)) - Number(isSingle(a)) || a.people.length - b.people.length)
}

function headWords(single: readonly SkillRow[]): string {
  const [first] = single
  if (!first) return 'No skill that open work asks for hangs on one person.'
  const who = first.people[0]?.person.name ?? 'nobody'
  const rest = single.length > 1 ? `, and ${single.length - 1} more skills on one person each` : ''
  return `${first.skill.name} hangs on ${who} alone${rest}.`
}
