import type { Causes } from '@throughline/diagnosis'
import type { Outlook } from '../../data/outlook-said.ts'
import { percent } from '../../parts/format/money.ts'
import { daysInTwoFigures, plainWorth, worth } from '../../parts/format/worth.ts'
import { Skeleton } from '../../parts/skeleton.tsx'
import type { Scope } from './scope.ts'
import { WhereFrom } from './where-from.tsx'

/** Causes are told of the whole: what one intent lacks, another may hold. */
export function ShareOfGap(props: {
  causes: Causes | undefined
  said: Outlook
  scope: Scope
  seesMoney: boolean
  isComing: boolean
}) {
  const { causes, said, scope, seesMoney, isComing } = props
  if (!causes) {
    return isComing ? (
      <Skeleton widths={[50, 100, 80, 100, 80]} label="Looking for where it comes from" />
    ) : (
      <p className="text-2">
        Where the gap comes from cannot be told while nothing promised can be forecast.
      </p>
    )
  }
  const { say, title } = wordsOf(causes, { scope, seesMoney })
  return <WhereFrom causes={causes} said={said} title={title} say={say} />
}

function wordsOf(causes: Causes, { scope, seesMoney }: { scope: Scope; seesMoney: boolean }) {
  if (causes.by === 'days')
    return { title: 'Where the lateness comes from', say: (amount: number) => daysInTwoFigures(amount) }
  if (!seesMoney) return { title: 'Where the gap comes from', say: percent }
  const isPart =
    scope.intent !== undefined && Math.abs(scope.gap.gap - causes.gap) > 0.01 * Math.abs(causes.gap)
  const total = worth(causes.gap, scope.unit)
  const title = isPart ? `Where the ${total} of all intents comes from` : `Where the ${total} comes from`
  return { title, say: (amount: number) => (amount < 0 ? '−' : '') + plainWorth(Math.abs(amount)) }
}
