import type { Leg, LeversSaid } from '@throughline/diagnosis'
import { recordAddress } from '../../data/kind-places.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { addDays, weekdayOf } from '../../parts/format/calendar-day.ts'
import { Goto } from '../../parts/goto.tsx'
import { gainInWords } from './lever-words.ts'

/** The week's one next step: the one that was named, else the lever that wins back the most. */
export function WeeksStep(props: {
  levers: LeversSaid | undefined
  acute: Leg | undefined
  /** An amount of value in words; nothing where it may not be seen. */
  say: ((amount: number) => string) | undefined
}) {
  const { levers, acute, say } = props
  const world = useWorld()
  const today = useToday()
  const monday = addDays(today, -weekdayOf(today))
  const named = world
    .all('intervention')
    .find(each => each.nextStep === monday && (each.state === 'proposed' || each.state === 'adopted'))
  const best = levers?.best[0]
  return (
    <section className="weeks-step" aria-labelledby="weeks-step">
      <h2 id="weeks-step">The step for this week</h2>
      {named && (
        <p className="t-16">
          <Goto to={recordAddress(named)} className="evidence-link">
            {named.sentence}
          </Goto>
        </p>
      )}
      {!named && best && (
        <>
          <p className="t-16">{best.deed}</p>
          <p className="text-2">{gainInWords(best, say)}</p>
        </>
      )}
      {!named && !best && (
        <p className="text-2">
          No single change is told apart from no gain yet. What was found below is where to begin.
        </p>
      )}
      {acute && <p className="text-2">{frameworks[acute]}</p>}
    </section>
  )
}

const frameworks: Readonly<Record<Leg, string>> = {
  clarity: 'Begin with the cascade: say each promise so that somebody else could check it.',
  alignment: 'Begin with the triad: look at the people, the process and the metrics of whoever waits.',
  feedback: 'Begin with the loop: say how it stands before anybody has to ask.',
}
