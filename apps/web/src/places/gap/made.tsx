import type { Outlook } from '../../data/outlook-said.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { HowMade, observed } from '../../parts/evidence.tsx'
import { counted } from '../../parts/format/ages.ts'
import { dayInWords } from '../../parts/format/days.ts'
import { percent } from '../../parts/format/money.ts'
import { Goto } from '../../parts/goto.tsx'

/** 'Of 2,000 futures, from 112 observations': how the figures were made, how old they are; it opens. */
export function Made({
  said,
  isAsking,
  hasFailed,
}: {
  said: Outlook
  isAsking: boolean
  hasFailed: boolean
}) {
  const today = useToday()
  const world = useWorld()
  const most = Math.max(0, ...said.nodes.map(node => node.observations))
  const behind = Math.max(0, world.position - said.position)
  const { chance, assumed } = said.gap.chanceOfImpact
  const rows = [
    { what: 'Futures', figure: said.trials.toLocaleString('en-GB') },
    { what: 'Past observations behind an estimate', figure: observed(most, true) },
    { what: 'Made', figure: dayInWords(said.madeOn, today) },
    { what: 'Of the history up to', figure: `fact ${said.position.toLocaleString('en-GB')}` },
    { what: 'Random seed', figure: String(said.seed) },
    {
      what: 'Chance of impact once delivered',
      figure: assumed ? `${percent(chance)}, assumed` : percent(chance),
    },
    ...(said.assumed.length > 0
      ? [
          {
            what: 'Assumed until learned',
            figure: said.assumed.map(each => priorWords[each] ?? each).join(', '),
          },
        ]
      : []),
  ]
  return (
    <HowMade
      summary={
        <>
          <span className="evidence-link">{`Of ${said.trials.toLocaleString('en-GB')} futures, ${most === 0 ? 'from documented priors' : `from up to ${counted(most, 'observation')}`}`}</span>
          {`, as of ${dayInWords(said.madeOn, today)}`}
          <span role="status">{ageWords(behind, { isAsking, hasFailed })}</span>
        </>
      }
      title="How these figures were made"
      rows={rows}
      more={
        <Goto to="/gap?see=calibration" className="evidence-link no-print">
          How good such forecasts were
        </Goto>
      }
    />
  )
}

function ageWords(
  behind: number,
  { isAsking, hasFailed }: { isAsking: boolean; hasFailed: boolean },
): string {
  const since = behind > 0 ? `, ${counted(behind, 'change')} ago` : ''
  if (hasFailed && !isAsking) return `${since}; the server gives no newer answer now.`
  return isAsking && behind > 0 ? `${since}; a newer one is on its way.` : `${since}.`
}

const priorWords: { readonly [prior: string]: string } = {
  calibration: 'how estimates turn out',
  'latency.decision': 'how long decisions take',
  'latency.escalation': 'how long escalations take',
  'latency.question': 'how long answers take',
  'latency.support': 'how long support takes',
  promiseSlip: 'how far promises of others slip',
  reactionLag: 'how long a surprise takes to be acted on',
  rework: 'how often work comes back',
}
