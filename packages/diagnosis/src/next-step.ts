/**
 * From findings to one next step: the most acute leg with its evidence, the framework to apply first, and one
 * intervention for this week. Source: docs/findings.md, From findings to one next step.
 */
import type { Evidence, Finding, Leg } from './finding.ts'
import type { Causes } from './gap/causes.ts'

/** What each leg is mended with first. */
const frameworks = { clarity: 'cascade', alignment: 'triad', feedback: 'loop' } as const

export type Framework = (typeof frameworks)[Leg]

/** A lever as it was weighed; the best per effort come first. */
export interface LeverOffered {
  readonly id: string
  /** Id of the record that it is about. */
  readonly about: string
  readonly who: readonly string[]
  readonly sentence: string
  readonly gain: { readonly [of in 'days' | 'value' | 'onTime']: { readonly mean: number } }
  readonly effortDays?: number
}

export interface NextStepFrom {
  readonly findings: readonly Finding[]
  /** Nothing where nothing can be forecast. */
  readonly causes?: Pick<Causes, 'gap' | 'legs' | 'acute'> | undefined
  readonly levers?: { readonly by: 'value' | 'days'; readonly best: readonly LeverOffered[] } | undefined
}

export interface NextStepReader {
  /** Whether they have the right to pull it, or are the one to ask. */
  readonly mayPull: (lever: LeverOffered) => boolean
}

export interface NextStep {
  /** Nothing where the legs are close, or nothing is wrong. */
  readonly leg?: Leg
  readonly framework?: Framework
  /** What it was read from: the gap, or findings alone where no gap can be told. */
  readonly from: 'gap' | 'findings'
  /** Which leg, and why, in one sentence. */
  readonly sentence: string
  readonly evidence: readonly Evidence[]
  /** One thing for this week; nothing where nothing is to be done. */
  readonly intervention?: Intervention
}

export type Intervention =
  | { readonly by: 'lever'; readonly lever: LeverOffered; readonly says: string }
  | { readonly by: 'finding'; readonly finding: Finding; readonly says: string }

export function nextStep({ findings, causes, levers }: NextStepFrom, reader: NextStepReader): NextStep {
  const acute = causes ? acuteOfGap(causes) : acuteOfFindings(findings)
  const ofLeg = acute.leg ? findings.filter(each => each.leg === acute.leg) : []
  const evidence = [...acute.evidence, ...costliestFirst(ofLeg).slice(0, shownMost).map(shown)]
  const intervention = interventionOf({ findings: ofLeg.length > 0 ? ofLeg : findings, levers }, reader)
  return {
    ...(acute.leg ? { leg: acute.leg, framework: frameworks[acute.leg] } : {}),
    from: causes ? 'gap' : 'findings',
    sentence: acute.sentence,
    evidence,
    ...(intervention ? { intervention } : {}),
  }
}

const shownMost = 3
const legs: readonly Leg[] = ['clarity', 'alignment', 'feedback']

interface Acute {
  readonly leg?: Leg
  readonly sentence: string
  readonly evidence: readonly Evidence[]
}

/** Its Shapley bars, clarity with the band that is not yet agreed; named only where its lead exceeds its error. */
function acuteOfGap({ gap, legs: shares, acute }: NonNullable<NextStepFrom['causes']>): Acute {
  const whole = Math.abs(gap) > 0 ? gap : 1
  const evidence = legs.map(leg => ({
    text: `${capital(leg)}: ${Math.round((100 * shares[leg]) / whole)} % of the gap.`,
  }))
  if (!acute) return { sentence: closeWords(gap), evidence: gap <= 0 ? [] : evidence }
  const percent = Math.round((100 * shares[acute]) / whole)
  const first = { cascade: 'the cascade', triad: 'the triad', loop: 'the loop' }[frameworks[acute]]
  return {
    leg: acute,
    evidence,
    sentence: `Most of the gap comes from ${acute}, ${percent} %: begin with ${first}.`,
  }
}

function closeWords(gap: number): string {
  return gap <= 0
    ? 'There is no gap to explain.'
    : 'The legs are too close to name one: no leg leads by more than its error.'
}

/** What cannot be forecast has no gap: the leg with the most that would stop or endanger a promise. */
function acuteOfFindings(findings: readonly Finding[]): Acute {
  const counts = legs.map(leg => ({
    leg,
    count: findings.filter(each => each.leg === leg && each.severity !== 'note').length,
  }))
  const [most, next] = counts.sort((a, b) => b.count - a.count)
  const evidence = counts.map(({ leg, count }) => ({
    text: `${capital(leg)}: ${count} that stop or endanger a promise.`,
  }))
  if (!most || most.count === 0)
    return { sentence: 'Nothing that was found endangers a promise.', evidence: [] }
  if (most.count === next?.count)
    return { sentence: 'No gap can be told yet, and the legs are close.', evidence }
  const sentence = `No gap can be told yet; most of what was found is of ${most.leg}.`
  return { leg: most.leg, sentence, evidence }
}

/** The best lever that the reader may pull, else what mends the costliest finding. */
function interventionOf(
  { findings, levers }: Pick<NextStepFrom, 'findings' | 'levers'>,
  { mayPull }: NextStepReader,
): Intervention | undefined {
  const by = levers?.by ?? 'days'
  const [lever] = [...(levers?.best ?? [])]
    .filter(each => each.gain[by].mean > 0 && mayPull(each))
    .sort((a, b) => perEffort(b, by) - perEffort(a, by))
  if (lever) return { by: 'lever', lever, says: lever.sentence }
  const [finding] = costliestFirst(findings)
  return finding && { by: 'finding', finding, says: finding.remedy }
}

/** Half a day is what it takes to say a word to somebody. */
const leastEffortDays = 0.5

function perEffort({ gain, effortDays = 0 }: LeverOffered, by: 'value' | 'days'): number {
  return gain[by].mean / Math.max(leastEffortDays, effortDays)
}

const severities: readonly Finding['severity'][] = ['error', 'warning', 'note']

/** What would stop a promise first; then by value, by days, by chance. */
function costliestFirst(findings: readonly Finding[]): Finding[] {
  const place = (each: Finding) => severities.indexOf(each.severity)
  return [...findings].sort(
    (a, b) =>
      place(a) - place(b) ||
      (b.cost.value ?? 0) - (a.cost.value ?? 0) ||
      (b.cost.days ?? 0) - (a.cost.days ?? 0) ||
      (b.cost.probability ?? 0) - (a.cost.probability ?? 0),
  )
}

function shown({ sentence, subject }: Finding): Evidence {
  return { text: sentence, id: subject.id, key: subject.key }
}

function capital(leg: Leg): string {
  return leg.charAt(0).toUpperCase() + leg.slice(1)
}
