/** What an organisation calls a kind on its screens; API and command line keep our words. */
import type { World } from '../world.ts'

export function termOf(world: World, kind: string): string {
  const renamed = world.workspace?.terms.find(term => term.word === kind)?.shown
  return renamed ?? world.kindOf(kind)?.label ?? kind
}
