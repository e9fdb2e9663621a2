import { choice, day, maybe, ref, starting, text } from '../grammar/fields.ts'
import type { Act } from './act.ts'

/** A promise becomes work: the deliverable from its words, its day and its engagement; the promise is mapped to it. */
export const planPromise: Act = {
  name: 'promise.plan',
  label: 'Plan it',
  help: 'Makes the deliverable that keeps the promise, from its words, its day and its engagement.',
  asks: {
    promise: ref('Promise', 'promise'),
    owner: maybe(ref('Owner', 'person')),
    team: maybe(ref('Team', 'team')),
  },
  commands: (world, told, moment) => {
    const promise = world.one('promise', String(told.promise))
    if (!promise || !['unmapped', 'disputed', 'declined'].includes(promise.state)) return []
    const engagement = world.one('engagement', promise.engagement)
    const id = moment.newId()
    const fields = {
      statement: promise.what,
      ...(engagement?.root ? { parent: engagement.root } : {}),
      ...(engagement ? { forWhom: engagement.client } : {}),
      ...(promise.dueOn ? { dueOn: promise.dueOn } : {}),
      ...(told.owner ? { owner: told.owner } : {}),
      ...(told.team ? { team: told.team } : {}),
    }
    const mapsTo = [...(promise.mapsTo ?? []), id]
    return [
      { id: moment.newId(), kind: 'deliverable', verb: 'add', subject: id, fields },
      { id: moment.newId(), kind: 'promise', verb: 'map', subject: promise.id, fields: { mapsTo } },
    ]
  },
}

/** Many promises at once: one line each, as they stand in an offer or a mail. */
export const pastePromises: Act = {
  name: 'promise.paste',
  label: 'Paste promises',
  help: 'One line each. What is written here already is left alone.',
  asks: {
    engagement: ref('Engagement', 'engagement'),
    lines: text('Promises', { help: 'One line each.' }),
    sort: starting('stated' as const, choice('Sort', ['stated', 'assumed'])),
    toWhom: maybe(text('To whom')),
    saidBy: maybe(ref('Said by', 'person')),
    saidOn: maybe(day('Said on')),
    saidIn: maybe(choice('Said in', ['contract', 'mail', 'call'])),
  },
  commands: (world, told, moment) => {
    const engagement = world.one('engagement', String(told.engagement))
    if (!engagement) return []
    const { lines, engagement: _same, ...said } = told
    const there = new Set(
      world.pointing('promise', 'engagement', engagement.id).map(each => words(each.what)),
    )
    return linesOf(String(lines))
      .filter(line => !there.has(words(line)) && there.add(words(line)))
      .map(what => ({
        id: moment.newId(),
        kind: 'promise',
        verb: 'add',
        subject: moment.newId(),
        fields: { what, ...said, engagement: engagement.id },
      }))
  },
}

/** Lines without the bullets and numbers that came with them. */
function linesOf(pasted: string): string[] {
  return pasted
    .split(/\r?\n/)
    .map(line => line.replace(/^\s*(?:[-–—*•·]+|\(?\d{1,3}[.)])\s+/u, '').trim())
    .filter(line => line !== '')
}

function words(line: string): string {
  return line
    .toLowerCase()
    .replace(/[\s.;,]+/g, ' ')
    .trim()
}
