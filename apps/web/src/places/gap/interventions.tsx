/** What was pulled before: what was expected of it, what is seen since, and whether it worked. */
import type { Records, World } from '@throughline/model'
import { recordAddress } from '../../data/kind-places.ts'
import { useMe } from '../../data/me.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { dayNearby } from '../../parts/format/days.ts'
import { daysInTwoFigures, unitOf, worth } from '../../parts/format/worth.ts'
import { Goto } from '../../parts/goto.tsx'
import { seenInWords, seenSince } from './seen-since.ts'
import { verdictOn } from './verdict-on.ts'

export function Interventions() {
  const world = useWorld()
  const today = useToday()
  const me = useMe()
  const shown = world
    .all('intervention')
    .filter(each => each.state !== 'dropped')
    .toSorted((a, b) => ((a.judgeOn ?? '') < (b.judgeOn ?? '') ? 1 : -1))
  if (shown.length === 0) return null
  return (
    <section className="interventions" aria-labelledby="interventions-head">
      <h2 id="interventions-head">
        What was pulled, and whether it worked <small className="t-12">expected beside seen</small>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section className="gap-table" tabIndex={0} aria-label="Interventions">
        <table className="plain-table">
          <thead>
            <tr>
              <th>Intervention</th>
              <th className="end">Expected</th>
              <th>Seen</th>
              <th>Worked?</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, 8).map(each => (
              <tr key={each.id}>
                <td className="wide">
                  <Goto to={recordAddress(each)} className="evidence-link">
                    {each.sentence}
                  </Goto>
                </td>
                <td className="end">{effectInWords(each.expected, world) || 'Not said'}</td>
                <td>
                  {effectInWords(each.steps.judged?.measured as Effect, world) ||
                    seenInWords(seenSince(world, each), daysInTwoFigures)}
                </td>
                <td>
                  {standing(each, today)}
                  {isDue(each, today) && me.may('intervention', 'judge', each) && (
                    <>
                      {' '}
                      <Goto to={`${recordAddress(each)}&say=judge`} className="link no-print">
                        Judge it …
                      </Goto>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function isDue({ state, judgeOn }: Records['intervention'], today: string): boolean {
  return state === 'adopted' && judgeOn !== undefined && judgeOn <= today
}

type Effect = { days?: number; value?: number; probability?: number; note?: string } | undefined

function effectInWords(effect: Effect, world: World): string {
  if (!effect) return ''
  const { days, value, probability } = effect
  return [
    value === undefined ? '' : worth(value, unitOf(world)),
    days === undefined ? '' : daysInTwoFigures(days),
    value === undefined && days === undefined && probability !== undefined
      ? `${Math.round(probability * 100)} points`
      : '',
  ]
    .filter(Boolean)
    .join(', ')
}

function standing(each: Records['intervention'], today: string): string {
  if (each.state === 'judged') {
    const measured = each.steps.judged?.measured as Effect
    return verdictOn(each.expected, measured) + (measured?.note ? ` ${measured.note}` : '')
  }
  if (each.state === 'proposed') return 'Proposed, not adopted yet'
  if (!each.judgeOn) return 'No day to judge it'
  return isDue(each, today) ? 'Due to be judged.' : `Judged ${dayNearby(each.judgeOn, today)}`
}
