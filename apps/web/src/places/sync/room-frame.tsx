import { occursOn, type Records, rhythmOf } from '@throughline/model'
import { useToday } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Mark } from '../../parts/icon.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { clockWords, type RoomClock } from './room-clock.ts'

/** Who is in the room, and how much time is left. In its last minute the clock changes its colour. */
export function RoomHead(props: {
  cadence: Records['cadence']
  people: readonly Records['person'][]
  clock: RoomClock
  at: number
  count: number
  onWalk: (by: 1 | -1) => void
  onEnd: () => void
}) {
  const { cadence, people, clock, at, count } = props
  const today = useToday()
  const rhythm = rhythmOf(cadence.recurrence)
  const isToday = rhythm && occursOn(rhythm, today, cadence.createdAt.slice(0, 10)) === today
  return (
    <header className="room-head">
      <div className="row gap-8 tight">
        <Mark />
        <h1 className="t-16">{cadence.name}</h1>
        <span className="text-2 tight">
          {[dayInWords(today, today), isToday && rhythm.time].filter(Boolean).join(', ')}
        </span>
        <span className="row gap-4 only-wide">
          {people.slice(0, 8).map(person => (
            <Avatar key={person.id} name={person.name} />
          ))}
          {people.length > 8 && <span className="text-3 t-12">{`and ${people.length - 8} more`}</span>}
        </span>
      </div>
      <p className="room-clock">
        <span role="timer" className="t-28 figures" data-last={clock.leftSeconds <= 60 || undefined}>
          {clockWords(clock.leftSeconds)}
        </span>{' '}
        <span className="text-2">{count > 0 ? `left · ${at + 1} of ${count}` : 'left'}</span>
      </p>
      <div className="row gap-8 ends">
        <Button look="quiet" keys="+" onClick={clock.more}>
          One minute more
        </Button>
        <span className="only-phone">
          <Button onClick={() => props.onWalk(1)}>Next</Button>
        </span>
        <Button onClick={props.onEnd}>End</Button>
      </div>
    </header>
  )
}

/** The keys of the room, always in view. */
export function RoomFoot() {
  return (
    <footer className="room-foot only-wide">
      {keys.map(({ key, says }) => (
        <span key={key} className="row gap-6">
          <KeyCap keys={key} /> {says}
        </span>
      ))}
    </footer>
  )
}

const keys = [
  { key: 'J', says: 'next' },
  { key: 'K', says: 'back' },
  { key: 'Q', says: 'question' },
  { key: 'W', says: 'what changed' },
  { key: '+', says: 'one minute more' },
  { key: 'Z', says: 'undo' },
  { key: 'Escape', says: 'end' },
  { key: '?', says: 'all keys' },
]
