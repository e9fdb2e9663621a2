import { useRouter, useSearch } from '@tanstack/react-router'
import { agendaOfAll, occursOn, type Records, rhythmOf } from '@throughline/model'
import { useMemo } from 'react'
import { useMe } from '../../data/me.ts'
import { useMoment, useToday, useWorld } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { counted } from '../../parts/format/ages.ts'
import { type Day, weekdayOf, weekdays } from '../../parts/format/calendar-day.ts'
import { dayInWords } from '../../parts/format/days.ts'
import { Goto } from '../../parts/goto.tsx'
import { AddCadence } from './add-cadence.tsx'
import { rhythmWords } from './rhythm-words.ts'
import { Room } from './room.tsx'
import { peopleOf } from './room-items.ts'
import './sync.css'

/** The rhythms in which teams look, each with its next occurrence; and the room of one of them. */
export function Loop() {
  const world = useWorld()
  const router = useRouter()
  const { room } = useSearch({ strict: false }) as { room?: string }
  const cadence = world.all('cadence').find(each => each.key === room)
  if (cadence) return <Room cadence={cadence} onEnd={() => router.history.push('/loop')} />
  return <Cadences />
}

function Cadences() {
  const world = useWorld()
  const today = useToday()
  const { may } = useMe()
  const cadences = useMemo(
    () =>
      world
        .all('cadence')
        .map(cadence => ({ cadence, next: nextOf(cadence, today) }))
        .sort((a, b) => (a.next ?? '9').localeCompare(b.next ?? '9')),
    [world, today],
  )
  return (
    <div className="page loop">
      <header>
        <h1>{headWords(cadences[0]?.cadence.name, cadences[0]?.next, today)}</h1>
        <p className="text-2">
          A sync goes through what waits for its people, what is worth most first. Those who cannot be there
          say it in their own morning.
        </p>
      </header>
      {cadences.length === 0 ? (
        <Empty title="No team has a rhythm yet.">
          Fifteen minutes a week are enough to see what is stuck while it can still be mended.
        </Empty>
      ) : (
        <ul className="cadences">
          {cadences.map(({ cadence, next }) => (
            <CadenceRow key={cadence.id} cadence={cadence} next={next} />
          ))}
        </ul>
      )}
      {may('cadence', 'add') && <AddCadence />}
    </div>
  )
}

function CadenceRow({ cadence, next }: { cadence: Records['cadence']; next: Day | undefined }) {
  const world = useWorld()
  const today = useToday()
  const moment = useMoment()
  const router = useRouter()
  const people = useMemo(() => peopleOf(world, cadence), [world, cadence])
  const waiting = useMemo(() => agendaOfAll(world, people, moment).length, [world, people, moment])
  const rhythm = rhythmOf(cadence.recurrence)
  const isApart = cadence.mode === 'apart'
  return (
    <li className="cadence">
      <div>
        <h2>{cadence.name}</h2>
        <p className="text-2">
          {rhythm ? rhythmWords(rhythm) : cadence.recurrence}
          {`, ${cadence.minutes} minutes, ${isApart ? 'each in their own morning' : 'together'}`}
        </p>
        <p className="t-12 text-3 row gap-4 wrap">
          {(cadence.leaders ?? []).map(id => {
            const name = world.one('person', id)?.name
            return name && <Avatar key={id} name={name} />
          })}
          {`${counted(people.length, 'person', 'people')}, ${waiting === 0 ? 'nothing waits' : `${counted(waiting, 'item')} to speak of`}`}
        </p>
      </div>
      <p className="next nowrap">{next ? nextWords(next, today) : ''}</p>
      <div className="row gap-8">
        <Button
          look={next === today && !isApart ? 'primary' : 'plain'}
          onClick={() => router.history.push(`/loop?room=${cadence.key}`)}
        >
          {isApart ? 'Look through it' : 'Start the sync'}
        </Button>
        <Goto to="/today" className="button quiet">
          Check in apart
        </Goto>
      </div>
    </li>
  )
}

function nextOf(cadence: Records['cadence'], today: Day): Day | undefined {
  const rhythm = rhythmOf(cadence.recurrence)
  return rhythm && occursOn(rhythm, today, cadence.createdAt.slice(0, 10))
}

function headWords(name: string | undefined, next: Day | undefined, today: Day): string {
  if (!name || !next) return 'Loop'
  return next === today ? `${name} is today.` : `${name} comes next, on ${weekdays[weekdayOf(next)]}.`
}

function nextWords(next: Day, today: Day): string {
  return next === today ? 'Today' : dayInWords(next, today)
}
