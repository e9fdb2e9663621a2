/** What risks and untested assumptions put at stake, so that the heaviest are looked at first. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { byStake, type Stake, stakeOf } from './stake.ts'

type Tri = { readonly low: number; readonly likely: number; readonly high: number }

export interface RiskAtStake {
  readonly risk: Records['risk'] | Records['assumption']
  /** Chance that it strikes, 0 to 1; nothing where nobody said. */
  readonly chance?: number
  /** Delay in working days if it strikes. */
  readonly delayDays?: number
  /** Chance times delay. */
  readonly expectedDays?: number
  /** Of what it affects, the most there is at stake. */
  readonly stake: Stake
}

/** Of one risk or assumption. Once it has struck its delay counts, not its odds; once it is over, nothing is at stake. */
export function riskAtStake(world: World, risk: RiskAtStake['risk']): RiskAtStake {
  const { chance, delayDays } = oddsOf(risk)
  const expectedDays = chance === undefined || delayDays === undefined ? undefined : chance * delayDays
  const affected = (risk.affects ?? []).map(id => world.record(id))
  const stakes = affected.map(record => ({ stake: stakeOf(world, record, expectedDays ?? 0) }))
  return {
    risk,
    ...(chance === undefined ? {} : { chance }),
    ...(delayDays === undefined ? {} : { delayDays }),
    ...(expectedDays === undefined ? {} : { expectedDays }),
    stake: stakes.sort(byStake)[0]?.stake ?? { daysLate: expectedDays ?? 0, hanging: 0 },
  }
}

/** Everything that may still strike or has struck and is not over, the most at stake first. */
export function risksAtStake(world: World): RiskAtStake[] {
  const standing = [...world.all('risk'), ...world.all('assumption')].filter(
    each => !over.includes(each.state),
  )
  return standing
    .map(each => riskAtStake(world, each))
    .sort((a, b) => (b.expectedDays ?? 0) * weight(b) - (a.expectedDays ?? 0) * weight(a) || byStake(a, b))
}

const over: readonly string[] = ['closed', 'holds']

/** In the unit of value where one is stated, else in what hangs below. */
function weight({ stake }: RiskAtStake): number {
  return stake.value ?? 1 + stake.hanging
}

function oddsOf(risk: AnyRecord | RiskAtStake['risk']): { chance?: number; delayDays?: number } {
  if (over.includes(risk.state)) return { chance: 0, delayDays: 0 }
  return risk.kind === 'risk'
    ? riskOdds(risk as Records['risk'])
    : assumptionOdds(risk as Records['assumption'])
}

function riskOdds(risk: Records['risk']): { chance?: number; delayDays?: number } {
  if (risk.state === 'occurred') return { chance: 1, delayDays: Number(risk.steps.occurred?.delayDays ?? 0) }
  const after = risk.state === 'mitigated' ? risk.mitigation : undefined
  return {
    ...odds(after?.probabilityAfter ?? risk.probability),
    ...days(after?.delayAfter ?? risk.delay),
  }
}

/** Until it is tested an assumption is a risk with the odds of its not holding. */
function assumptionOdds(assumption: Records['assumption']): { chance?: number; delayDays?: number } {
  const broken = assumption.state === 'broken' ? 100 : undefined
  const doubt = assumption.confidence === undefined ? undefined : 100 - assumption.confidence
  return { ...odds(broken ?? doubt), ...days(assumption.ifBroken?.delay) }
}

function odds(percent: number | undefined): { chance?: number } {
  return percent === undefined ? {} : { chance: percent / 100 }
}

/** Mean of an estimate of P10, P50 and P90. Source: Swanson's rule, 30-40-30 (Hurst, Brown and Swanson 2000). */
function days(of: Tri | undefined): { delayDays?: number } {
  return of === undefined ? {} : { delayDays: 0.3 * of.low + 0.4 * of.likely + 0.3 * of.high }
}
