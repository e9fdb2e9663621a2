import { type AnyRecord, titleOf } from '@throughline/model'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Goto } from '../../parts/goto.tsx'
import type { SaidWords } from './captured-list.tsx'
import { RoomCheckIn } from './room-check-in.tsx'
import { clockWords } from './room-clock.ts'
import type { RoomItem } from './room-items.ts'

/** The item in the middle, large enough for a wall. */
export function RoomItemView(props: {
  item: RoomItem
  seconds: { on: number; of: number }
  onKept: (words: SaidWords) => void
  onNext: () => void
  isListening: boolean
}) {
  const { item, seconds } = props
  const world = useWorld()
  const today = useToday()
  const on = world.record(item.on)
  const about = world.record(item.about)
  if (!on || !about) return null
  const dueOn = (on.dueOn ?? about.dueOn) as string | undefined
  return (
    <article className="room-item">
      <p className="row gap-8 text-2">
        <span className="id">{item.key}</span>
        <Avatar name={item.person.name} />
        <span>{item.person.name}</span>
        {dueOn && <span>{`due ${dayInWords(dueOn, today)}`}</span>}
        <span className="push" />
        <span className="figures">{`${clockWords(seconds.on)} of ${clockWords(seconds.of)}`}</span>
      </p>
      <h2 className="t-28">{item.sort === 'read' ? titleOf(about) : titleOf(on)}</h2>
      {item.sort === 'checkIn' ? (
        <RoomCheckIn
          outcome={on}
          person={item.person}
          onKept={props.onKept}
          onNext={props.onNext}
          isListening={props.isListening}
        />
      ) : (
        <Open item={item} on={on} about={about} />
      )}
    </article>
  )
}

/** What is not a status: said what it waits for, and where it is done. */
function Open({ item, on, about }: { item: RoomItem; on: AnyRecord; about: AnyRecord }) {
  const first = item.person.name.split(' ')[0]
  return (
    <div className="room-open">
      <p className="t-16">{asks[item.sort](first ?? '', on)}</p>
      <p className="text-2">
        {['read', 'resolve'].includes(item.sort) ? (
          <Goto to={`/strategy/${about.key}/alignment`} className="evidence-link">
            Open the alignment session
          </Goto>
        ) : (
          <Goto to={`/strategy?open=${about.key}`} className="evidence-link">
            {`Open ${about.key}`}
          </Goto>
        )}
      </p>
    </div>
  )
}

const asks: Readonly<Record<RoomItem['sort'], (name: string, on: AnyRecord) => string>> = {
  checkIn: name => `${name}, where is it?`,
  confirm: (name, on) => `${name}, ${on.key} was promised for you: do you confirm it, or what is missing?`,
  accept: (name, on) => `${name}, do you promise ${on.key}, or what is missing?`,
  answer: name => `${name}, what is the answer?`,
  read: (name, on) => `${name}, what did ${titleOf(on)} understand?`,
  do: (name, on) => `${name}, what about ${on.key}?`,
  resolve: name => `${name}, how is it meant?`,
}
