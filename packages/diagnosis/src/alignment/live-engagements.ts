/** Engagements that something is still owed to. */
import { type AnyRecord, allBelow, type Records, type World } from '@throughline/model'

export type Engagement = Records['engagement']

const live: readonly string[] = ['won', 'ready', 'delivering', 'paused']

export function liveEngagements(world: World): Engagement[] {
  return world.all('engagement').filter(each => live.includes(each.state))
}

/** Everything below its root. */
export function workOf(world: World, { root }: Engagement): AnyRecord[] {
  return root === undefined ? [] : allBelow(world, root)
}

/** Records about it: said of the engagement itself or of its root. */
export function about<T>(engagement: Engagement, of: (id: string) => readonly T[]): T[] {
  return [engagement.id, engagement.root].flatMap(id => (id === undefined ? [] : of(id)))
}
