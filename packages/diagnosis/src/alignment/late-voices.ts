/** Late input on work that is still open, and whether a gate had asked whoever brought it. */
import { type AnyRecord, answering, gatesOn, type Records, type World } from '@throughline/model'
import { isEnded } from '../at-work.ts'

export interface LateInput {
  readonly input: Records['lateInput']
  /** The work that it changes. */
  readonly about: AnyRecord
  readonly by: string
  readonly wasAsked: boolean
  /** Gates of that work; where it was asked, those that did. */
  readonly gates: readonly Records['gate'][]
  /** How often this person came late to open work. */
  readonly times: number
}

export function lateInputs(world: World): LateInput[] {
  const found = world.all('lateInput').flatMap((input): Omit<LateInput, 'times'>[] => {
    const about = workOf(world, input.of)
    const by = input.from ?? input.createdBy
    if (!about || isEnded(about) || !world.one('person', by)) return []
    const gates = gatesBefore(world, input, about)
    const asked = gates.filter(gate => answering(gate).has(by))
    return [{ input, about, by, wasAsked: asked.length > 0, gates: asked.length > 0 ? asked : gates }]
  })
  const times = new Map<string, number>()
  for (const { by } of found) times.set(by, (times.get(by) ?? 0) + 1)
  return found.map(each => ({ ...each, times: times.get(each.by)! }))
}

function workOf(world: World, of: string): AnyRecord | undefined {
  const record = world.record(of)
  return record?.kind === 'gate' ? world.record(String(record.of)) : record
}

function gatesBefore(world: World, input: Records['lateInput'], about: AnyRecord): Records['gate'][] {
  const own = world.one('gate', input.of)
  const root = about.kind === 'engagement' ? world.record(String(about.root ?? '')) : undefined
  const around = [
    ...(own ? [own] : []),
    ...gatesOn(world, about),
    ...(root ? gatesOn(world, root) : []),
  ].filter(gate => gate.createdAt <= input.createdAt)
  return [...new Map(around.map(gate => [gate.id, gate])).values()]
}
