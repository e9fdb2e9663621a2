import { type ReactNode, useMemo, useState } from 'react'
import { useFindings } from '../../data/findings.ts'
import { useMe } from '../../data/me.ts'
import { useMoment, useToday, useWorld } from '../../data/workspace.tsx'
import { Empty } from '../../parts/empty.tsx'
import { hasBegun } from './beginning.ts'
import { CheckInCard } from './check-in-card.tsx'
import { type CheckInDraft, nothingSaid } from './check-in-draft.ts'
import { findingWaits } from './finding-waits.ts'
import { FirstSteps } from './first-steps.tsx'
import { Newcomer } from './newcomer.tsx'
import { newcomersReading } from './newcomers-reading.ts'
import { nextFor, nextSentence } from './next-occurrence.ts'
import { NextSystem } from './next-system.tsx'
import { Others } from './others.tsx'
import { Proposed } from './proposed.tsx'
import './today.css'
import { minutesFor, type Wait, waitsFor } from './wait.ts'
import { waitingForOthers } from './waiting-for-others.ts'
import { WaitingList } from './waiting-list.tsx'
import { countSentence, minutesSentence } from './words.ts'

/** What needs me, what is worth most first; beside it the check-in, and what I wait for. */
export function Today({ beside }: { beside?: ReactNode }) {
  const { person } = useMe()
  return <div className="page today-page">{person ? <Mine beside={beside} /> : <Nobodys />}</div>
}

function Mine({ beside }: { beside: ReactNode }) {
  const world = useWorld()
  const person = useMe().person!
  const today = useToday()
  const moment = useMoment()
  const { findings } = useFindings()
  const waits = useMemo(() => waitsFor(world, person, moment), [world, person, moment])
  const looks = useMemo(
    () => findingWaits({ world, person, findings, waits }),
    [world, person, findings, waits],
  )
  const others = useMemo(() => waitingForOthers(world, person.id, today), [world, person, today])
  const reading = useMemo(() => newcomersReading(world, person), [world, person])
  const { inCard, listed, here, setHere, putInCard } = usePlaces(waits, looks)
  // What is begun stays while another check-in stands in the card.
  const [drafts, setDrafts] = useState<Readonly<Record<string, CheckInDraft>>>({})
  if (waits.length + looks.length === 0 && !hasBegun(world)) return <FirstSteps />
  if (reading) return <Newcomer reading={reading} />
  return (
    <div className="today">
      <section aria-label="What needs you" className="needs">
        <h1>{countSentence(waits.length)}</h1>
        <p className="text-2 how-long">
          {waits.length > 0 ? minutesSentence(minutesFor(waits), waits.length) : <Then />}
        </p>
        <WaitingList
          waits={listed}
          looks={looks}
          here={here}
          onHere={setHere}
          onCheckIn={putInCard}
          beyond={inCard?.id}
        />
      </section>
      <div className="beside">
        {inCard && (
          <CheckInCard
            key={inCard.on.id}
            wait={inCard}
            draft={drafts[inCard.on.id] ?? nothingSaid}
            onDraft={draft => setDrafts({ ...drafts, [inCard.on.id]: draft })}
            isHere={here === inCard.id}
            onEnter={() => setHere(inCard.id)}
          />
        )}
        {beside}
        <Proposed />
        <NextSystem />
        <Others others={others} />
      </div>
    </div>
  )
}

/** One check-in stands in the card, everything else in the list; the keys are with one of them. */
function usePlaces(waits: readonly Wait[], looks: readonly Wait[]) {
  const [chosen, choose] = useState<string>()
  const [entered, setHere] = useState<string>()
  const checkIns = waits.filter(wait => wait.sort === 'checkIn')
  const inCard = checkIns.find(wait => wait.id === chosen) ?? checkIns[0]
  const all = [...waits, ...looks]
  const here = all.some(wait => wait.id === entered) ? entered : all[0]?.id
  const putInCard = (id: string) => {
    choose(id)
    setHere(id)
  }
  const listed = useMemo(() => waits.filter(wait => wait !== inCard), [waits, inCard])
  return { inCard, listed, here, setHere, putInCard }
}

function Then() {
  const world = useWorld()
  const { person } = useMe()
  const today = useToday()
  const next = person && nextFor(world, person, today)
  return next ? nextSentence(next, today) : 'What comes up for you will stand here.'
}

/** What an account sees that points at no person. */
function Nobodys() {
  const world = useWorld()
  if (!hasBegun(world)) return <FirstSteps />
  return (
    <div className="today-alone">
      <h1>Nothing needs you.</h1>
      <Empty title="This account points at no person.">
        An administrator says in Settings which person you are. Then what you answer for stands here.
      </Empty>
    </div>
  )
}
