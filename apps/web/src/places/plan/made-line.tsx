/** Where the figures of Plan come from, and how old they are. */

import type { AnyRecord, World } from '@throughline/model'
import { trialsOfSide } from '../../data/plan/side-said.ts'
import type { PlanHere } from '../../data/plan/use-plan.ts'
import { isPrivateDraft } from '../../data/private-draft.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { counted } from '../../parts/format/ages.ts'
import { dayInWords } from '../../parts/format/days.ts'
import type { View } from './search.ts'

export function MadeLine({ plan, view }: { plan: PlanHere; view: View }) {
  const world = useWorld()
  const today = useToday()
  const { seen, leans, isAsking, phase } = plan
  if (!seen || seen.made.trials === 0 || withoutFigures.has(view)) return null
  if (view === 'scenarios')
    return (
      <p className="plan-made text-3 t-12">{`Of ${trialsOfSide} futures for each side, worked out in this browser.`}</p>
    )
  const { by, on, at, position, trials } = seen.made
  const privates = drafts(world)
  const behind = Math.max(0, world.position - position)
  const where = by === 'server' ? 'worked out by the server' : 'worked out in this browser'
  const hour = at ? ` at ${hourIn(world.workspace?.timeZone ?? 'UTC', at)}` : ''
  const when = on === today ? hour : `${hour}, as of ${dayInWords(on, today)}`
  const since = behind > 0 ? `, ${counted(behind, 'change')} ago` : ''
  const next = behind > 0 && (isAsking || phase === 'coming') ? '; a newer one is on its way' : ''
  return (
    <p className="plan-made text-3 t-12">
      {view === 'capacity' && !leans && 'Load levelled in this browser. '}
      {`${view === 'capacity' ? 'Chances of' : 'Of'} ${trials.toLocaleString('en-GB')} futures ${where}${when}${since}${next}.`}
      {privates > 0 && ` ${privateWords(privates, leans)}`}
      {leans && ' A plan of more than 1,000 activities is forecast by the server alone.'}
    </p>
  )
}

/** `14:05`, as clocks in the workspace show it. */
function hourIn(timeZone: string, at: string): string {
  const parts = { timeZone, hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(at))
}

const withoutFigures: ReadonlySet<View> = new Set(['risks', 'asked'])

/** Of mine alone: nobody else's is in this world. */
function drafts(world: World): number {
  const records = [...world.all('outcome'), ...world.all('deliverable')] as unknown as AnyRecord[]
  return records.filter(isPrivateDraft).length
}

function privateWords(count: number, leans: boolean): string {
  const which = count === 1 ? 'Your private draft' : `Your ${count} private drafts`
  if (leans)
    return `${which} ${count === 1 ? 'is' : 'are'} not forecast, and ${count === 1 ? 'has' : 'have'} no levers.`
  return count === 1
    ? `${which} is worked out in this browser alone, and has no levers.`
    : `${which} are worked out in this browser alone, and have no levers.`
}
