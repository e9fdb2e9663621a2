import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useMoment, useWorld } from '../../data/workspace.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { CaptureBox } from './capture-box.tsx'
import { CapturedList, type Kept, type SaidWords } from './captured-list.tsx'
import { useRoomClock } from './room-clock.ts'
import { RoomFoot, RoomHead } from './room-frame.tsx'
import { RoomItemView } from './room-item.tsx'
import { peopleOf, type RoomItem, restingCount, roomItems } from './room-items.ts'
import { RoomList } from './room-list.tsx'

/** The room on a wall: one item at a time, one key each, and what is said is kept as it is said. */
export function Room({ cadence, onEnd }: { cadence: Records['cadence']; onEnd: () => void }) {
  const room = useRoom(cadence)
  const { items, at, here, kept, isAsking } = room
  const clock = useRoomClock(cadence.minutes, here?.id)
  useKeys({
    title: cadence.name,
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'Next', run: () => room.walk(1) },
      { keys: 'K', label: 'Back', run: () => room.walk(-1) },
      { keys: 'Q', label: 'Question', run: () => room.ask(true) },
      { keys: '+', label: 'One minute more', run: clock.more },
      { keys: 'Escape', label: 'End', run: onEnd },
    ],
  })
  return (
    <div className="room">
      <RoomHead
        cadence={cadence}
        people={room.people}
        clock={clock}
        at={at}
        count={items.length}
        onWalk={room.walk}
        onEnd={onEnd}
      />
      <div className="segments" aria-hidden="true">
        {items.map((item, place) => (
          <i key={item.id} data-past={place < at || undefined} data-here={place === at || undefined} />
        ))}
      </div>
      <RoomList
        items={items}
        at={at}
        done={kept.map(each => each.item)}
        onGo={room.go}
        resting={room.resting}
      />
      <section className="room-middle" aria-label="What is spoken of">
        {here ? (
          <>
            <RoomItemView
              key={here.id}
              item={here}
              seconds={{ on: clock.onItemSeconds, of: secondsEach(cadence.minutes, items.length) }}
              onKept={words => room.keep(here, words)}
              onNext={() => room.walk(1)}
              isListening={!isAsking}
            />
            {isAsking && (
              <CaptureBox
                about={here}
                onKept={words => room.keep(here, words)}
                onClose={() => room.ask(false)}
              />
            )}
          </>
        ) : (
          <Empty title="Nothing waits for these people." boxed={false}>
            The minutes are yours.
          </Empty>
        )}
      </section>
      <CapturedList kept={kept} />
      <RoomFoot />
    </div>
  )
}

function useRoom(cadence: Records['cadence']) {
  const world = useWorld()
  const moment = useMoment()
  const [people] = useState(() => peopleOf(world, cadence))
  // The agenda stands as the room began: nobody looks for an item that went while they spoke.
  const [items] = useState(() => roomItems(world, people, moment))
  const [resting] = useState(() => restingCount(world, people, items))
  const [at, setAt] = useState(0)
  const [kept, setKept] = useState<readonly Kept[]>([])
  const [isAsking, setAsking] = useState(false)
  const go = (to: number) => {
    setAt(Math.min(Math.max(0, items.length - 1), Math.max(0, to)))
    setAsking(false)
  }
  return {
    people,
    items,
    resting,
    at,
    here: items[at],
    kept,
    isAsking,
    go,
    walk: (by: 1 | -1) => go(at + by),
    ask: setAsking,
    keep: (item: RoomItem, words: SaidWords) =>
      setKept(now => [...now, { item: item.id, nth: now.length, ...words }]),
  }
}

function secondsEach(minutes: number, count: number): number {
  return count === 0 ? 0 : Math.floor((minutes * 60) / count)
}
