/** Teams with their people, load against capacity by week, and the way to mend what is too much. */
import type { LoadWeek } from '@throughline/diagnosis'
import { membersOf, type Records, type World } from '@throughline/model'
import { useMemo } from 'react'
import { headsOf } from '../../data/plan/load-heads.ts'
import { peakOf, shareOf } from '../../data/plan/load-week.ts'
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
  const over = groups
    .flatMap(({ people }) => people)
    .filter((person, k, all) => all.findIndex(each => each.id === person.id) === k)
    .filter(({ id }) => peakOf(load.people.get(id)) > ceiling + 0.005)
    .sort((a, b) => peakOf(load.people.get(b.id)) - peakOf(load.people.get(a.id)))
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
          <LinkButton onClick={() => onGo('/plan?by=people')}>Move work on the timeline</LinkButton>
          {' or '}
          <LinkButton onClick={() => onGo('/gap')}>see what would win the most back</LinkButton>.
        </>
      }
    />
  )
}

function rowOf(person: Person, load: LoadSeen) {
  const weeks: readonly LoadWeek[] = load.people.get(person.id) ?? []
  return {
    id: person.id,
    title: person.name,
    name: (
      <>
        <Avatar name={person.name} />
        <span className="tight">{person.name}</span>
      </>
    ),
    weeks: load.weeks.map((key, k) => {
      const share = weeks[k] && shareOf(weeks[k])
      return {
        key,
        load: share?.load,
        ...(share ? { committed: share.committed, reserveFrom: share.ceiling } : {}),
      }
    }),
  }
}

function groupsOf(world: World): { team: Records['team'] | undefined; people: Person[] }[] {
  const here = (person: Person) => person.state !== 'departed'
  const teams = world.all('team').map(team => ({ team, people: membersOf(world, [team.id]).filter(here) }))
  const loose = world.all('person').filter(person => here(person) && (person.teams ?? []).length === 0)
  return [...teams, { team: undefined, people: loose }].filter(({ people }) => people.length > 0)
}

function headWords(over: readonly Person[], ceiling: number): string {
  if (over.length === 0) return `Nobody is asked for more than ${percent(ceiling)} of their time.`
  const [first, second] = over.map(each => each.name)
  if (over.length === 1) return `${first} is asked for more than can be done.`
  if (over.length === 2) return `${first} and ${second} are asked for more than can be done.`
  return `${first}, ${second} and ${over.length - 2} more are asked for more than can be done.`
}
