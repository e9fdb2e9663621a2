/** Tools that change something, or try it out: propose, act, remark. */
import { isUuid, type Principal, type Step } from '@throughline/host'
import { acts, type DraftFact, fieldsOf, registry, verbOf, type World } from '@throughline/model'
import { z } from 'zod'
import { brief, recordMeant, sight, tool } from '../asking.ts'
import { refusalOf, ToolRefusal } from '../refusal.ts'

const said = {
  kind: z.string().min(1).max(60).describe('Such as checkIn; describe lists them.'),
  verb: z.string().min(1).max(60).describe('add, edit, or a verb of the kind.'),
  subject: z.string().max(500).optional().describe('Key, id or title of the record; absent for add.'),
  fields: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Values by field; references by key, id or title; null empties a field.'),
  because: z.string().trim().min(1).max(10_000).optional().describe('Why, in a sentence.'),
  passOver: z
    .array(z.string().max(100))
    .max(50)
    .optional()
    .describe('Codes of warnings that are passed over, with because.'),
}

type Said = z.infer<z.ZodObject<typeof said>>

export const propose = tool({
  name: 'propose',
  title: 'Propose, without doing it',
  description:
    'Tries any verb of any kind, keeps nothing, and answers with what would happen or why it would not. With ask, the proposal waits on the Today page of the person you speak for, who says it or not: this is how an assistant brings a check-in.',
  writes: false,
  input: z.strictObject({
    ...said,
    ask: z.boolean().default(true).describe('Whether the person is asked to say it.'),
    words: z.string().trim().min(1).max(500).optional().describe('Why you propose it, for the person.'),
  }),
  async answer(asking, { ask, words, ...asked }) {
    const { host, principal, proposals } = asking
    const step = stepOf(asked)
    const id = host.clock.newId()
    const rehearsed = await host.rehearse({ principal: inPerson(principal), id, steps: [step] })
    if (rehearsed.outcome !== 'could') throw refusalOf(rehearsed)
    const { world } = await sight(asking)
    const would = { would: rehearsed.facts.map(fact => wouldOf(world, fact)), passedOver: rehearsed.passed }
    const { person, workspace, via } = principal
    if (!ask || !person || !proposals) return { ...would, waits: false }
    await proposals.keep({ id, workspace, person, via, step, words, proposedAt: host.clock.now() })
    return { ...would, waits: true, proposal: id, confirmAt: `/?proposal=${id}` }
  },
})

export const act = tool({
  name: 'act',
  title: 'Say a verb',
  description:
    'Does any verb of any kind, or an act over several records, where this key has the grant for it. The same id applies at most once. Without the grant, use propose.',
  writes: true,
  input: z.strictObject({
    ...said,
    id: z.uuid().optional().describe('Made by you; send the same one again if no answer came.'),
  }),
  async answer({ host, principal }, { id = host.clock.newId(), ...asked }) {
    const name = `${asked.kind}.${asked.verb}`
    const kind = registry.kinds[asked.kind]
    const isAct = Object.hasOwn(acts, name) && !(kind && verbOf(kind, asked.verb))
    if (!isUuid(id)) throw new ToolRefusal({ reason: 'The id is no UUID.' })
    const answer = isAct
      ? await host.act({ principal, id, act: name, told: asked.fields ?? {} })
      : await host.carryOut({ principal, id, steps: [stepOf(asked)] })
    if (answer.outcome !== 'done') throw refusalOf(answer)
    return {
      command: id,
      done: answer.records.map(brief),
      passedOver: answer.passed,
      repeated: answer.repeated,
    }
  },
})

export const remark = tool({
  name: 'remark',
  title: 'Leave a remark',
  description: 'Leaves a remark on a record, where this key has the grant remark.add.',
  writes: true,
  input: z.strictObject({
    record: z.string().min(1).max(500).describe('Key, id or title.'),
    text: z.string().trim().min(1).max(10_000),
  }),
  async answer(asking, { record, text }) {
    const { host, principal } = asking
    const about = await recordMeant(asking, record)
    const step: Step = { kind: 'remark', verb: 'add', fields: { about: about.id, text } }
    const answer = await host.carryOut({ principal, id: host.clock.newId(), steps: [step] })
    if (answer.outcome !== 'done') throw refusalOf(answer)
    return { done: answer.records.map(brief) }
  },
})

/** A proposal is said by its person: so it is tried within their rights, not within the key's. */
function inPerson(principal: Principal): Principal {
  const { grants: _, ...person } = principal
  return principal.person && !principal.roles.includes('key') ? person : principal
}

function stepOf({ kind, verb, subject, fields, because, passOver }: Said): Step {
  return {
    kind,
    verb,
    ...(subject === undefined ? {} : { subject }),
    ...(fields === undefined ? {} : { fields }),
    ...(because === undefined ? {} : { because }),
    ...(passOver === undefined ? {} : { passOver }),
  }
}

function wouldOf(world: World, fact: DraftFact) {
  const record = world.record(fact.subject)
  const about = record ? brief(record) : { kind: fact.kind, title: 'a new record' }
  return { happens: `${fact.kind}.${fact.verb}`, to: about, values: fieldsOf(fact) }
}
