/** What must hold when somebody checks in. Sentences: RULES.md. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Rule } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'

const ended: readonly string[] = ['delivered', 'validated', 'unproven', 'dropped', 'lost', 'closed']

const saidByOwner = ruleFor<'checkIn'>({
  rule: 'loop.1',
  code: 'not-yours',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ after, world, moment }) => {
    const of = world.record(after.of)
    const may = speakersOf(of)
    if (!of || may.length === 0 || may.includes(moment.actor) || !world.one('person', moment.actor))
      return undefined
    if (saidInRoom(after, may, world)) return undefined
    const name = world.one('person', may[0])?.name ?? 'its owner'
    return {
      field: 'of',
      reason: `${name} says how ${of.key} stands.`,
      remedy: `Ask ${name}, or leave a remark.`,
    }
  },
})

const stillOpen = ruleFor<'checkIn'>({
  rule: 'loop.2',
  code: 'already-ended',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const of = world.record(after.of)
    if (!of || !ended.includes(of.state)) return undefined
    return {
      field: 'of',
      reason: `${of.key} is ${of.state}.`,
      remedy: 'A check-in speaks of work that is under way.',
    }
  },
})

const engagementThrice = ruleFor<'checkIn'>({
  rule: 'loop.3',
  code: 'no-aspect',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const isEngagement = world.one('engagement', after.of) !== undefined
    if (isEngagement === (after.aspect !== undefined)) return undefined
    return {
      field: 'aspect',
      reason: isEngagement ? 'An engagement speaks three times.' : 'Only an engagement speaks of an aspect.',
      remedy: isEngagement ? 'Say whether this is scope, client or delivery.' : 'Leave the aspect out.',
    }
  },
})

const onlyNews = ruleFor<'checkIn'>({
  rule: 'loop.4',
  code: 'as-planned',
  on: ['added'],
  level: 'warn',
  holds: ({ after, world }) => {
    const of = world.one('deliverable', after.of)
    const saysMore = [after.blocked, after.remaining, after.confidence, after.helpWanted, after.note]
    if (!of || after.status !== 'onTrack' || saysMore.some(each => each !== undefined)) return undefined
    const before = world.pointing('checkIn', 'of', of.id).filter(each => each.id !== after.id)
    if (before.at(-1) && before.at(-1)!.status !== 'onTrack') return undefined
    return {
      field: 'status',
      reason: `${of.key} moves by start and deliver; as planned it needs no word.`,
      remedy: 'Check in when it is not as planned, or say what remains.',
    }
  },
})

export const checkInRules: readonly Rule<World>[] = [saidByOwner, stillOpen, engagementThrice, onlyNews]

function speakersOf(of: AnyRecord | undefined): string[] {
  const named = [of?.owner, of?.lead, of?.deliveryLead, of?.standIn]
  return named.filter(id => id !== undefined) as string[]
}

/** Written down by somebody else while the owner was there. */
function saidInRoom(checkIn: Records['checkIn'], may: readonly string[], world: World): boolean {
  const present = world.one('sync', checkIn.sync)?.present ?? []
  return may.some(id => present.includes(id))
}
