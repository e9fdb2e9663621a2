/** Everything that is wrong, the most severe first; and once, what could not be judged. */
import type { World } from '@throughline/model'
import { deeperCauses } from './causes.ts'
import { type Detector, findingOf, type Sight } from './detector.ts'
import { detectors } from './detectors.ts'
import { undismissed } from './evidence-hash.ts'
import type { CannotSay, Finding, Severity } from './finding.ts'
import type { PlanForecast } from './forecast/plan-forecast.ts'
import { sightOf } from './sight.ts'

export interface Diagnosis {
  readonly findings: readonly Finding[]
  readonly cannot: readonly CannotSay[]
}

export interface DiagnosisOptions {
  /** A plan from a file: drafts are judged as if they were about to be committed, and there is no history. */
  readonly asPlan?: boolean
  /** The forecast of this very position, where it is there already; else it is made when a detector asks for it. */
  readonly forecast?: PlanForecast
}

export function diagnose(world: World, moment: Sight['moment'], options: DiagnosisOptions = {}): Diagnosis {
  const sight = sightOf({ world, moment, ...options })
  const on = detectors.filter(detector => world.systemIsOn(detector.system))
  const cannot = on.flatMap(detector => lackOf(detector, sight))
  const silent = new Set(cannot.map(each => each.code))
  const found = on
    .filter(detector => !silent.has(detector.code))
    .flatMap(detector => detector.spot(sight).map(spotted => findingOf(detector, spotted)))
  return { findings: undismissed(deeperCauses(found, world), world).sort(bySeverity), cannot }
}

const order: readonly Severity[] = ['error', 'warning', 'note']

function bySeverity(a: Finding, b: Finding): number {
  return order.indexOf(a.severity) - order.indexOf(b.severity)
}

function lackOf({ code, needs }: Detector, { world, asPlan }: Sight): CannotSay[] {
  if (needs === 'people' && world.all('person').length === 0) return [{ code, needs: 'people' }]
  if (needs === 'teams' && world.all('team').length === 0) return [{ code, needs: 'teams' }]
  if (needs === 'history' && asPlan) return [{ code, needs: 'history' }]
  return []
}
