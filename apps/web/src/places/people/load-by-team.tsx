/** Teams with their people, load against capacity by week, and the way to mend what is too much. */
import { membersOf, type Records, type World } from '@throughline/model'
import { useMemo } from 'react'
import { headsOf } from '../../data/plan/load-heads.ts'
import { peakOf, shareOf, stripOf } from '../../data/plan/load-week.ts'
import { namesAre, overCeiling } from '../../data/plan/over-ceiling.ts'
import type { LoadSeen } from '../../data/plan/said.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { dayInTable } from '../../parts/format/days.ts'
import { percent } from '../../parts/format/money.ts'
import { LoadRows } from '../../parts/load-rows.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Warning } from '../../parts/warning.tsx'
import type { ViewProps } from './people.tsx'

type Person = Records['person']

export function LoadByTeam({ seen, onOpen, onGo }: ViewProps) {
  const world = useWorld()
  const groups = useMemo(() => groupsOf(world), [world])
  if (groups.length === 0)
    return (
      <Empty
        title="Nobody is here yet."
        boxed={false}
        deeds={<Button onClick={() => onGo('/people/people')}>Go to the list of people</Button>}
      >
        People with the hours they work stand here in their teams, with what they are asked for.
      </Empty>
    )
  const load = seen?.load
  if (!load)
    return seen ? (
      <p className="text-2">
        The plan waits for itself in a ring, so nobody’s load can be told. Plan names the ring.
      </p>
    ) : (
      <div className="late-in">
        <Skeleton label="The load is being told" />
      </div>
    )
  const ceiling = world.figure('utilisation') / 100
  const over = overCeiling(load, ceiling).flatMap(id => world.one('person', id) ?? [])
  return (
    <div className="people-load">
      <h2 className="t-16">{headWords(over, ceiling)}</h2>
      {over.slice(0, 3).map(person => (
        <Over key={person.id} person={person} {...{ load, ceiling, seen, onOpen, onGo }} />
      ))}
      {groups.map(({ team, people }) => (
        <section key={team?.id ?? 'none'}>
          <h3>
            {team ? (
              <button type="button" className="opens" onClick={() => onOpen(team.key)}>
                {team.name}
              </button>
            ) : (
              'In no team'
            )}
            <span className="text-2">
              {team?.lead ? ` led by ${world.one('person', team.lead)?.name ?? 'somebody who left'}` : ''}
            </span>
          </h3>
          <LoadRows
            label={`Load of ${team?.name ?? 'those in no team'}`}
            heads={headsOf(load.weeks)}
            ceiling={ceiling}
            rows={people.map(person => rowOf(person, load))}
            onPress={id => {
              const record = world.record(id)
              if (record) onOpen(record.key)
            }}
          />
        </section>
      ))}
    </div>
  )
}

/** What somebody is asked for in the worst week, and the two ways out. */
function Over(props: { person: Person; load: LoadSeen; ceiling: number } & ViewProps) {
  const { person, load, ceiling, seen, onOpen, onGo } = props
  const world = useWorld()
  const today = useToday()
  const weeks = load.people.get(person.id) ?? []
  const peak = peakOf(weeks)
  const worst = load.weeks[weeks.findIndex(week => shareOf(week)?.load === peak)]
  const work = [...(seen?.work.values() ?? [])].filter(each =>
    each.crew.some(one => one.person === person.id),
  )
  return (
    <Warning
      what={`${person.name} is asked for ${percent(peak)} in the week of ${worst ? dayInTable(worst, today) : 'now'}; ${percent(ceiling)} can be planned.`}
      costs={
        <>
          {'On '}
          {work.slice(0, 4).map(({ id }, k) => {
            const record = world.record(id)
            return (
              record && (
                <span key={id}>
                  {k > 0 && ', '}
                  <LinkButton onClick={() => onOpen(record.key)}>{record.key}</LinkButton>
                </span>
              )
            )
          })}
          .
        </>
      }
      remedy={
        <>
          <LinkButton onClick={() => onGo('/plan?view=capacity')}>See the smallest repair</LinkButton>
          {' or '}
          <LinkButton onClick={() => onGo('/plan?by=people')}>move work on the timeline</LinkButton>.
        </>
      }
    />
  )
}

function rowOf(person: Person, load: LoadSeen) {
  return {
    id: person.id,
    title: person.name,
    name: (
      <>
        <Avatar name={person.name} />
        <span className="tight">{person.name}</span>
      </>
    ),
    weeks: stripOf(load.people.get(person.id), load.weeks),
  }
}

function groupsOf(world: World): { team: Records['team'] | undefined; people: Person[] }[] {
  const here = (person: Person) => person.state !== 'departed'
  const teams = world.all('team').map(team => ({ team, people: membersOf(world, [team.id]).filter(here) }))
  const loose = world.all('person').filter(person => here(person) && (person.teams ?? []).length === 0)
  return [...teams, { team: undefined, people: loose }].filter(({ people }) => people.length > 0)
}

function headWords(over: readonly Person[], ceiling: number): string {
  const who = namesAre(over.map(each => each.name))
  return over.length === 0
    ? `${who} asked for more than ${percent(ceiling)} of their time.`
    : `${who} asked for more than can be done.`
}
