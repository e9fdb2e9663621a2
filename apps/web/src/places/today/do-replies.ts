/** How a deed that somebody waits for is done where it stands, or begun on its record. */
import { type AnyRecord, acts, type Kind, kinds, type Verb, verbOf } from '@throughline/model'
import type { Reply } from './replies.ts'
import type { Wait } from './wait.ts'

export function doReplies({ on, deed }: Wait): Reply[] {
  const kind = (kinds as unknown as { [kind: string]: Kind })[on.kind]
  if (!kind || !deed) return []
  const fits = verbsFor(kind, deed).filter(({ verb }) => verb.from?.includes(on.state) ?? true)
  return [...(deed.wait === 'decision' ? optionsOf(on) : []), ...fits.map(each => replyOf(on, each))].slice(
    0,
    3,
  )
}

interface Named {
  readonly name: string
  readonly verb: Verb
}

/** By what waits, the way forward first; else the verb that is called what is asked for. */
function verbsFor(kind: Kind, { wait, verb: label }: NonNullable<Wait['deed']>): Named[] {
  const called = Object.entries(kind.verbs).filter(([, verb]) => verb.label === label)
  const names = verbsBy[wait] ?? called.map(([name]) => name)
  return names.flatMap(name => {
    const verb = verbOf(kind, name)
    return verb ? [{ name, verb }] : []
  })
}

const verbsBy: { readonly [wait: string]: readonly string[] } = {
  notice: ['acknowledge', 'question'],
  support: ['promise', 'give', 'refuse'],
  escalation: ['answer', 'forward'],
  dependency: ['accept', 'counter', 'refuse'],
  decision: ['decide', 'defer'],
  intervention: ['adopt', 'drop'],
  experiment: ['confirm', 'refute'],
}

/** What asks nothing is said at once, what asks one sentence is written here, what asks more is begun on the record. */
function replyOf(on: AnyRecord, { name, verb }: Named): Reply {
  const asked = Object.entries(verb.carries ?? {}).filter(([, field]) => !field.mayBeEmpty)
  const [first] = asked
  const step = { kind: on.kind, verb: name, subject: on.id }
  const told = `${verb.label}: ${on.key}.`
  const isAct = `${on.kind}.${name}` in acts
  if (!isAct && !verb.because && asked.length === 0)
    return { says: verb.label, deed: { sort: 'say', steps: [step], told } }
  if (!isAct && !verb.because && asked.length === 1 && first?.[1].sort === 'text') {
    const [field, { label }] = first
    const steps = (text: string) => [{ ...step, fields: { [field]: text } }]
    return { says: `${verb.label} …`, deed: { sort: 'write', label, steps, told } }
  }
  return { says: `${verb.label} …`, deed: { sort: 'go', to: `/strategy?open=${on.key}&say=${name}` } }
}

/** Each option of a decision, taken with its reason. */
function optionsOf(on: AnyRecord): Reply[] {
  const options = (on.options ?? []) as readonly { readonly title?: string }[]
  return options.flatMap(({ title }): Reply[] => {
    if (!title) return []
    const steps = (rationale: string) => [
      { kind: on.kind, verb: 'decide', subject: on.id, fields: { choice: title, rationale } },
    ]
    const deed = { sort: 'write', label: `‘${title}’, because`, steps, told: `Decided: ${on.key}.` } as const
    return [{ says: `${title} …`, deed }]
  })
}
