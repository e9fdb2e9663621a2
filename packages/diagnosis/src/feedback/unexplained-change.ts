import { type AnyRecord, periodsUpTo, promisedAt } from '@throughline/model'
import { todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** A change of what was promised that does not say why. */
export const unexplainedChange: Detector = {
  code: 'unexplained-change',
  leg: 'feedback',
  system: 'momentum',
  needs: 'history',
  spot: sight => {
    const { world } = sight
    const since = periodsUpTo(world, todayOf(sight), 1)[0]?.from ?? ''
    return [
      ...world.all('outcome').filter(each => each.state === 'committed'),
      ...world.all('deliverable').filter(each => each.state === 'started'),
    ].flatMap(on => spotOne(on, since, sight))
  },
}

/** What others count on: its owner, its day, its scope and its place. */
const counted = { owner: 'owner', dueOn: 'day', statement: 'statement', done: '‘done’', priority: 'priority' }

function spotOne(on: AnyRecord, since: string, sight: Sight): Spotted[] {
  const { world } = sight
  const promised = promisedAt(world, on)
  if (promised === undefined) return []
  const changes = Object.entries(counted).flatMap(([field, words]) => {
    const edit = on.edits[field]
    const isOpen = edit && !edit.because && edit.at > promised && edit.at.slice(0, 10) >= since
    return isOpen ? [{ field, words, on: edit.at.slice(0, 10) }] : []
  })
  const [first] = changes
  if (!first) return []
  const { isUnknown: _, ...stake } = weighed(sight, on, {})
  return [
    {
      on,
      ...stake,
      field: first.field,
      sentence: `The ${changes.map(each => each.words).join(' and the ')} of ${on.key} changed after it was promised, without a reason.`,
      evidence: changes.map(each =>
        shows(on, `${each.on}: its ${each.words} changed, and no reason was given.`),
      ),
      remedy: 'Say why in a sentence, to those who count on it.',
      command: { verb: 'edit' },
    },
  ]
}
