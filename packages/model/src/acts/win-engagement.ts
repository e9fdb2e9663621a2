import { weekday } from '../days.ts'
import type { Command } from '../decide/decide.ts'
import { day, maybe, ref, refs, text } from '../grammar/fields.ts'
import type { Moment } from '../grammar/rule.ts'
import { weekdayCodes } from '../loop/rhythm.ts'
import type { Records } from '../registry.ts'
import { afterWorkingDays, workingDaysOf } from '../views/working-days.ts'
import type { World } from '../world.ts'
import type { Act } from './act.ts'

/** A won deal becomes an engagement that can be made ready: a root outcome, a readiness gate, a first checkpoint. */
export const winEngagement: Act = {
  name: 'engagement.win',
  label: 'Win, and make room for it',
  help: 'Makes the root outcome, opens the readiness gate with its voices, and sets the first checkpoint.',
  asks: {
    engagement: ref('Engagement', 'engagement'),
    root: maybe(
      text('Root outcome', { help: 'What will be true for the client; the deal’s words unless said.' }),
    ),
    parent: maybe(ref('Part of', ['intent', 'outcome'], { help: 'The intent of client work unless said.' })),
    dueOn: maybe(day('Due')),
    voices: maybe(refs('Voices besides', 'person', { help: 'The seller and the leads are heard anyway.' })),
    checkpointOn: maybe(day('A day of the checkpoint', { help: 'It is held on this weekday.' })),
  },
  commands: (world, told, moment) => {
    const engagement = world.one('engagement', String(told.engagement))
    if (engagement?.state !== 'presale') return []
    const rootId = engagement.root ?? moment.newId()
    const root = engagement.root ? [] : [rootOf({ world, engagement, told, moment }, rootId)]
    return [
      ...root,
      step(moment, engagement, { root: rootId }),
      ...(world.systemIsOn('gate') ? [gateOf({ world, engagement, told, moment })] : []),
      ...(world.systemIsOn('sync') ? [checkpointOf({ world, engagement, told, moment })] : []),
    ]
  },
}

interface Winning {
  world: World
  engagement: Records['engagement']
  told: { readonly [name: string]: unknown }
  moment: Moment
}

function rootOf({ world, engagement, told, moment }: Winning, id: string): Command {
  const parent = told.parent ?? world.workspace?.clientWork
  const owner = engagement.deliveryLead ?? engagement.lead
  const fields = {
    statement: told.root ?? engagement.deal,
    forWhom: engagement.client,
    ...(parent ? { parent } : {}),
    ...(owner ? { owner } : {}),
    ...(told.dueOn ? { dueOn: told.dueOn } : {}),
  }
  return { id: moment.newId(), kind: 'outcome', verb: 'add', subject: id, fields }
}

function step(moment: Moment, engagement: Records['engagement'], fields: { root: string }): Command {
  return { id: moment.newId(), kind: 'engagement', verb: 'win', subject: engagement.id, fields }
}

/** Whoever sold it, leads it and delivers it must be heard; others may be named besides. */
function gateOf({ world, engagement, told, moment }: Winning): Command {
  const must = [engagement.soldBy, engagement.lead, engagement.deliveryLead].filter(id => id !== undefined)
  const besides = ((told.voices ?? []) as string[]).filter(id => !must.includes(id))
  const voices = [
    ...[...new Set(must)].map(person => ({ person, must: true })),
    ...besides.map(person => ({ person })),
  ]
  const host = engagement.lead ?? engagement.deliveryLead ?? world.one('person', moment.actor)?.id
  const days = workingDaysOf(world, world.one('person', host))
  const dueOn = afterWorkingDays(days, moment.todayIn(days.timeZone), world.figure('rightAnswersWithin'))
  const fields = {
    direction: engagement.deal,
    of: engagement.id,
    sort: 'readiness',
    voices,
    dueOn,
    ...(host ? { host } : {}),
  }
  return { id: moment.newId(), kind: 'gate', verb: 'add', subject: moment.newId(), fields }
}

function checkpointOf({ world, engagement, told, moment }: Winning): Command {
  const leaders = [engagement.lead, engagement.deliveryLead, engagement.soldBy].filter(id => id !== undefined)
  const every = `FREQ=WEEKLY;INTERVAL=${world.figure('clientCheckpoint')}`
  const on =
    told.checkpointOn === undefined ? '' : `;BYDAY=${weekdayCodes[weekday(String(told.checkpointOn)) - 1]}`
  const fields = {
    name: engagement.deal,
    purpose: 'checkpoint',
    recurrence: every + on,
    minutes: 30,
    about: engagement.id,
    leaders: [...new Set(leaders)],
  }
  return { id: moment.newId(), kind: 'cadence', verb: 'add', subject: moment.newId(), fields }
}
