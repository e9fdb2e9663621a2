import { useState } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { Goto } from '../../parts/goto.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { Evidence } from './evidence.tsx'
import { useLeaving } from './leaving.ts'
import { Objections } from './objections.tsx'
import { type Reply, repliesTo } from './replies.ts'
import { ReplyBox } from './reply-box.tsx'
import { stakeWords } from './stake-words.ts'
import { useReplying } from './use-replying.ts'
import type { Wait } from './wait.ts'
import { waitWords } from './wait-words.ts'

interface WaitingListProps {
  waits: readonly Wait[]
  /** Findings about what I answer for. */
  looks: readonly Wait[]
  here: string | undefined
  onHere: (id: string) => void
  /** Puts a check-in into the card. */
  onCheckIn: (id: string) => void
  /** Id of what stands in the card: `J` past the last row leads there. */
  beyond: string | undefined
}

/** Everything that waits and is no check-in in the card. `J` and `K` walk, the figures answer. */
export function WaitingList(props: WaitingListProps) {
  const { waits, looks, beyond, here, onHere } = props
  const [showsAll, setShowsAll] = useState(false)
  const worth = showsAll ? looks : looks.slice(0, unfolded)
  const stops = [...waits.map(idOf), ...(beyond ? [beyond] : []), ...worth.map(idOf)]
  useWalk(stops, { here, onHere, beyond })
  const shown = useLeaving(waits)
  return (
    <>
      <ol className="waits">
        {shown.map(({ wait, isLeaving }) => (
          <Item key={wait.id} {...props} wait={wait} isLeaving={isLeaving} />
        ))}
      </ol>
      {worth.length > 0 && (
        <section aria-labelledby="worth" className="worth">
          <h2 id="worth">Worth a look</h2>
          <ol className="waits">
            {worth.map(wait => (
              <Item key={wait.id} {...props} wait={wait} isLeaving={false} />
            ))}
          </ol>
          <p className="t-12 row gap-12">
            {looks.length > worth.length && (
              <LinkButton
                onClick={() => setShowsAll(true)}
              >{`and ${looks.length - worth.length} more`}</LinkButton>
            )}
            <Goto to="/findings?mine=1" className="link">
              All findings about what you answer for
            </Goto>
          </p>
        </section>
      )}
    </>
  )
}

/** So many findings stand open; the rest is one press away. */
const unfolded = 3

function useWalk(
  stops: readonly string[],
  { here, onHere, beyond }: Pick<WaitingListProps, 'here' | 'onHere' | 'beyond'>,
) {
  const walk = (by: 1 | -1) => {
    const to = stops[Math.min(stops.length - 1, Math.max(0, stops.indexOf(here ?? '') + by))]
    if (to) onHere(to)
  }
  useKeys({
    title: 'Today',
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'The next one', run: () => walk(1) },
      { keys: 'K', label: 'The one before', run: () => walk(-1) },
      ...(beyond ? [{ keys: 'I', label: 'Check in', run: () => onHere(beyond) }] : []),
    ],
  })
}

function idOf(wait: Wait): string {
  return wait.id
}

function Item(props: WaitingListProps & { wait: Wait; isLeaving: boolean }) {
  const { wait, isLeaving, onHere } = props
  const world = useWorld()
  const today = useToday()
  const replying = useReplying()
  const [showsWhy, setShowsWhy] = useState(false)
  const isHere = props.here === wait.id
  const { verb, title, why } = waitWords(wait, world, today)
  const stake = stakeWords(world, wait.about.id, wait.stake)
  const run = ({ deed }: Reply) => {
    onHere(wait.id)
    if (deed.sort === 'why') setShowsWhy(!showsWhy)
    else if (deed.sort === 'checkIn') props.onCheckIn(wait.id)
    else void replying.run(deed)
  }
  return (
    <>
      <Waiting
        {...(stake && { stake })}
        verb={verb}
        title={title}
        why={why}
        isHere={isHere && !isLeaving}
        isLeaving={isLeaving}
        onEnter={() => onHere(wait.id)}
        answers={repliesTo(wait, world).map(reply => ({ says: reply.says, run: () => run(reply) }))}
      />
      {(replying.asked || replying.no || (showsWhy && wait.finding)) && !isLeaving && (
        <li className="waiting-below" data-here={isHere || undefined}>
          {showsWhy && wait.finding && <Evidence finding={wait.finding} />}
          {replying.asked && <ReplyBox {...replying.asked} onClose={replying.close} />}
          {replying.no && <Objections {...replying.no} onClose={replying.close} record={wait.on} />}
        </li>
      )}
    </>
  )
}
