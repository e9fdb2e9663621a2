/** An addition as somebody writes it: people, teams and skills by id, key or name. */
import type { Addition } from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import type { Access } from '../access/access.ts'

/** Nothing where something named is not there, is not the only one of its name, or not theirs to know of. */
export function additionMeant(addition: Addition, world: World, access: Access): Addition | undefined {
  const ids: { person?: string; team?: string; skill?: string } = {}
  for (const kind of ['person', 'team', 'skill'] as const) {
    const words = addition[kind]
    if (words === undefined) continue
    const exact = world.record(words) ?? world.keyed(words)
    const found = (exact ? [exact] : world.named(words, [kind])).filter(
      each => each.kind === kind && access.sees(each),
    )
    if (found.length !== 1) return undefined
    ids[kind] = found[0]!.id
  }
  return { ...addition, ...ids }
}
