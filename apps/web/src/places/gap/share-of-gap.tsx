import type { Causes } from '@throughline/diagnosis'
import type { Outlook } from '../../data/outlook-said.ts'
import { percent } from '../../parts/format/money.ts'
import { daysInTwoFigures, type Unit, worth } from '../../parts/format/worth.ts'
import { Skeleton } from '../../parts/skeleton.tsx'
import type { Scope } from './scope.ts'
import { WhereFrom } from './where-from.tsx'

/** Causes of the gap that is shown, adding up to it. */
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
  const say = shareIn(causes, { unit: scope.unit, seesMoney })
  return <WhereFrom causes={causes} said={said} title={titleOf(causes, { scope, seesMoney })} say={say} />
}

/** How a share of the gap is said: money where one may see it, else its part; days where nothing is priced. */
export function shareIn(
  causes: Causes | undefined,
  { unit, seesMoney }: { unit: Unit; seesMoney: boolean },
): (amount: number) => string {
  if (causes?.by === 'days') return daysInTwoFigures
  return seesMoney ? amount => worth(amount, unit) : percent
}

function titleOf(causes: Causes, { scope, seesMoney }: { scope: Scope; seesMoney: boolean }): string {
  if (causes.by === 'days') return 'Where the lateness comes from'
  if (!seesMoney) return 'Where the gap comes from'
  return `Where the ${worth(causes.gap, scope.unit)} comes from`
}
