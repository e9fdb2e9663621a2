/** Answers trimmed to what their reader may see: records they may not know of, and money. */
import {
  type AddedSaid,
  type CapacitySaid,
  type CausesSaid,
  type Gap,
  type GapOf,
  type LeverSaid,
  type LeversSaid,
  newWork,
  type OutlookSaid,
  type PlanGap,
  type RepairsForAddition,
  type ScheduleSaid,
  type TriedSaid,
} from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import type { Access } from '../access/access.ts'

export function trimmedOutlook(said: OutlookSaid, world: World, access: Access): OutlookSaid {
  const sees = seeing(world, access)
  const trimmed = { ...said, nodes: said.nodes.filter(node => sees(node.id)) }
  if (access.seesMoney) return trimmed
  return { ...trimmed, gap: gapWithoutMoney(said.gap, sees), curves: {} }
}

/** Shares of money become shares of the whole: which leg is most acute may be known to everybody. */
export function trimmedCauses(said: CausesSaid, world: World, access: Access): CausesSaid {
  const { causes } = said
  if (!causes || (access.seesMoney && access.seesAll)) return said
  const sees = seeing(world, access)
  const whole = access.seesMoney || causes.by === 'days' || causes.gap === 0 ? 1 : Math.abs(causes.gap)
  const part = (value: number) => value / whole
  return {
    ...said,
    causes: {
      ...causes,
      gap: part(causes.gap),
      notYetAgreed: part(causes.notYetAgreed),
      chance: part(causes.chance),
      plansOwn: part(causes.plansOwn),
      legs: {
        clarity: part(causes.legs.clarity),
        alignment: part(causes.legs.alignment),
        feedback: part(causes.legs.feedback),
      },
      causes: causes.causes.map(cause => ({
        ...cause,
        alone: part(cause.alone),
        last: part(cause.last),
        share: part(cause.share),
        standardError: part(cause.standardError),
        items: cause.items
          .filter(item => sees(item.subject))
          .map(item => ({ ...item, gain: part(item.gain) })),
      })),
    },
  }
}

/** Only levers about what they see; without money, the gain in value is left out. */
export function trimmedLevers(said: LeversSaid, world: World, access: Access): LeversSaid {
  const sees = seeing(world, access)
  const shown = (levers: readonly LeverSaid[]) =>
    levers
      .filter(lever => sees(lever.about))
      .map(lever => (access.seesMoney ? lever : { ...lever, ...withoutValue(lever) }))
  const { pair, ...rest } = said
  const best = shown(said.best)
  const known = new Set(best.map(lever => lever.id))
  return {
    ...rest,
    best,
    folded: shown(said.folded),
    ...(pair && access.seesMoney && pair.ids.every(id => known.has(id)) ? { pair } : {}),
  }
}

export function trimmedTried(said: TriedSaid, world: World, access: Access): TriedSaid {
  if (access.seesMoney) return said
  const { gain, gap, curves: _, ...rest } = said
  return {
    ...rest,
    ...(gain ? { gain: { ...gain, value: none } } : {}),
    ...(gap ? { gap: gapWithoutMoney(gap, seeing(world, access)) } : {}),
  }
}

export function trimmedSchedule(said: ScheduleSaid, world: World, access: Access): ScheduleSaid {
  const sees = seeing(world, access)
  return {
    ...said,
    work: said.work.filter(each => sees(each.id)),
    undated: said.undated.filter(each => sees(each.id)),
  }
}

/** Rows and repairs of what they see; what they may not know of is in no row of its own. */
export function trimmedCapacity(said: CapacitySaid, world: World, access: Access): CapacitySaid {
  const sees = seeing(world, access)
  const seen = <R>(rows: { readonly [id: string]: R }) =>
    Object.fromEntries(Object.entries(rows).filter(([id]) => sees(id)))
  const { repairs } = said
  return {
    ...said,
    people: seen(said.people),
    teams: seen(said.teams),
    skills: seen(said.skills),
    endangered: said.endangered.filter(each => sees(each.id)),
    scarce: said.scarce.map(each => ({ ...each, neededBy: each.neededBy.filter(sees) })),
    unknown: said.unknown.filter(sees),
    ...(repairs
      ? { repairs: { ...repairs, repairs: repairs.repairs.filter(each => sees(each.about)) } }
      : {}),
  }
}

/** What they may not know of is in no repair, and no option. */
export function trimmedAdded(said: AddedSaid, world: World, access: Access): AddedSaid {
  if (access.seesAll) return said
  const sees = seeing(world, access)
  const seen = (of: RepairsForAddition) => ({
    ...of,
    repairs: of.repairs.filter(each => each.about === newWork || sees(each.about)),
  })
  const { repairs, cuts, asks, ...rest } = said
  const { about: _, options: __, ...fields } = asks.fields ?? {}
  return {
    ...rest,
    ...(repairs ? { repairs: seen(repairs) } : {}),
    ...(cuts ? { cuts: seen(cuts) } : {}),
    asks: { ...asks, fields },
  }
}

function seeing(world: World, access: Access): (id: string) => boolean {
  return id => access.record(world.record(id)) !== undefined
}

const none = { mean: 0, standardError: 0, lower: 0, upper: 0 }

function withoutValue({ gain, sentence }: LeverSaid): Pick<LeverSaid, 'gain' | 'sentence'> {
  return { gain: { ...gain, value: none }, sentence: sentence.replace(/, worth about [^;]+(?=;)/, '') }
}

function gapWithoutMoney(gap: PlanGap, sees: (id: string) => boolean): PlanGap {
  const days = <G extends Gap>(each: G): G => ({
    ...each,
    intended: 0,
    asLastPromised: 0,
    expected: 0,
    expected10: 0,
    expected90: 0,
    gap: 0,
    notYetAgreed: 0,
  })
  const seen = (each: GapOf) => sees(each.id)
  return {
    ...gap,
    whole: days(gap.whole),
    intents: gap.intents.filter(seen).map(days),
    outcomes: gap.outcomes.filter(seen).map(days),
    unpriced: true,
  }
}
