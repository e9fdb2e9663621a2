/** For tests: an act done as a person does it. */
import { decideAll } from '../command.ts'
import type { Given } from '../given.ts'
import { actOut } from './act-out.ts'

/** Does an act as somebody, Amina unless said, and keeps its facts; answers with the codes that refuse it. */
export function acted(given: Given, act: string, { as: by = 'PER-1', ...told }: Told): string[] {
  const out = actOut(given.replica, { act, told }, given.moment(by))
  if (!out.ok) return out.refusals.map(refusal => refusal.code)
  const decision = decideAll(given.replica, out.commands, given.moment(by))
  if (!decision.ok) return decision.refusals.map(refusal => refusal.code)
  for (const fact of decision.facts) given.kept(fact, by)
  return []
}

type Told = Record<string, unknown> & { as?: string }
