/** The nine items of a team: what people said, what the evidence says beside it, and what is done about a red one. */
import type { Finding } from '@throughline/diagnosis'
import {
  belongs,
  evidenceOf,
  type HealthItem,
  type KpiTrend,
  kpiTrends,
  nineItems,
  type PulseTrend,
  pulseTrends,
  type Records,
  redItems,
  type World,
} from '@throughline/model'

export type Colour = 'green' | 'yellow' | 'red'

export interface Rating {
  readonly assessment: Records['assessment']
  readonly team: string
  readonly colour: Colour
  readonly note?: string | undefined
  /** What was said of it the time before. */
  readonly before?: Colour | undefined
}

export interface ItemLine {
  readonly item: HealthItem
  readonly label: string
  readonly ratings: readonly Rating[]
  /** Findings that speak of it, by code. */
  readonly findings: readonly { readonly code: string; readonly count: number }[]
  readonly questions: readonly PulseTrend[]
  readonly kpis: readonly KpiTrend[]
  readonly red: readonly {
    readonly assessment: Records['assessment']
    readonly intervention?: Records['intervention'] | undefined
  }[]
}

export interface Asking {
  readonly world: World
  readonly findings: readonly Finding[]
  /** Without it: every team that was rated. */
  readonly team: string | undefined
  readonly today: string
}

export function nineLines({ world, findings, team, today }: Asking): ItemLine[] {
  const newest = assessmentsOf(world, team)
  const trends = pulseTrends(world, team)
  const kpis = kpiTrends(world, { on: today, ...(team ? { team } : {}) })
  const near = findings.filter(({ subject }) => isOf({ world, team, today }, subject.id))
  const byCode = Map.groupBy(near, each => each.code)
  return nineItems.map(item => {
    const evidence = evidenceOf(item)
    return {
      item,
      label: itemLabels[item],
      ratings: newest.flatMap(each => ratingOf(world, each, item) ?? []),
      findings: evidence.findings.flatMap(code => {
        const count = byCode.get(code)?.length ?? 0
        return count > 0 ? [{ code, count }] : []
      }),
      questions: trends.filter(each => evidence.questions.includes(each.question)),
      kpis: kpis.filter(each => evidence.kpis.includes(each.kpi.name)),
      red: newest.flatMap(([assessment]) =>
        redItems(world, assessment!)
          .filter(each => each.item === item)
          .map(({ intervention }) => ({ assessment: assessment!, intervention })),
      ),
    }
  })
}

/** Assessments of each team that was rated, the newest first. */
export function assessmentsOf(world: World, team: string | undefined): Records['assessment'][][] {
  const all = world
    .all('assessment')
    .filter(each => !each.archived && (team === undefined || each.team === team))
    .sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1))
  return [...Map.groupBy(all, each => each.team ?? '').values()]
}

function ratingOf(
  world: World,
  [now, before]: readonly Records['assessment'][],
  item: HealthItem,
): Rating | undefined {
  const said = now?.items.find(each => each.item === item)
  if (!now || !said) return undefined
  return {
    assessment: now,
    team: world.one('team', now.team)?.name ?? 'Everybody',
    colour: said.colour,
    note: said.note,
    before: before?.items.find(each => each.item === item)?.colour,
  }
}

function isOf({ world, team, today }: Pick<Asking, 'world' | 'team' | 'today'>, id: string): boolean {
  const record = world.record(id)
  if (team === undefined || !record) return team === undefined
  return record.id === team || belongs({ world, team, period: { name: '', from: today, to: today } }, record)
}

const itemLabels: { readonly [item in HealthItem]: string } = {
  clarity: 'Clarity',
  decomposition: 'Broken down far enough',
  resources: 'Time, skills and budget',
  dependencies: 'Dependencies',
  tracking: 'Seeing how it stands',
  feedback: 'Feedback in time',
  metrics: 'Measures that help',
  empowerment: 'Power to decide',
  culture: 'Trust and learning',
}
