/** What is said through a link, as steps of the house. The link says of what; the sender only how. */
import type { Step } from '@throughline/host'
import type { Records, World } from '@throughline/model'
import type { VoiceAnswer } from './link-routes.ts'
import type { RoleLink } from './role-links.ts'

/** Nothing where this link opens no such thing. */
export function spokenThrough(
  world: World,
  link: RoleLink,
  { name, said, today }: { name: string; said: object; today: string },
): readonly Step[] | undefined {
  if (link.role === 'voice')
    return name === 'answer' ? voiceSteps(world, link, said as VoiceAnswer) : undefined
  const { text, isUrgent, subject = '', note } = said as Contacted
  switch (name) {
    case 'concern':
      return [isUrgent ? escalation(link, text) : concern(link, text)]
    case 'confirm':
      return [{ kind: 'promise', verb: 'confirm', subject, ...reason(link, note) }]
    case 'hand-over':
      return handOver(world, link, { subject, note, today })
    default:
      return undefined
  }
}

interface Contacted {
  readonly text: string
  readonly isUrgent?: boolean
  readonly subject?: string
  readonly note?: string
}

/** Their line in the round that runs, beside what others answered. */
function voiceSteps(world: World, link: RoleLink, said: VoiceAnswer): Step[] | undefined {
  const gate = world.one('gate', link.subject)
  if (!gate || !link.person) return undefined
  const round = gate.steps.revised?.at
  const isMine = (each: Records['gate']['answers'][number]) =>
    each.person === link.person && each.roundAt === round
  const to = said.to === undefined ? undefined : voiceNamed(world, gate, said.to)
  if (said.to !== undefined && to === undefined) return undefined
  const { to: _, ...rest } = said
  const mine = { ...rest, person: link.person, ...(to ? { to } : {}), ...(round ? { roundAt: round } : {}) }
  const answers = [...gate.answers.filter(each => !isMine(each)), mine]
  return [
    {
      kind: 'gate',
      verb: 'answer',
      subject: gate.id,
      fields: { answers },
      ...(gate.answers.length > 0 ? { was: { answers: gate.answers } } : {}),
    },
  ]
}

function voiceNamed(world: World, gate: Records['gate'], name: string): string | undefined {
  const wanted = name.trim().toLowerCase()
  return gate.voices.find(({ person }) => world.one('person', person)?.name.toLowerCase() === wanted)?.person
}

function concern(link: RoleLink, text: string): Step {
  return {
    kind: 'question',
    verb: 'add',
    fields: { about: link.subject, sort: 'concern', text: signed(link, text) },
  }
}

function escalation(link: RoleLink, text: string): Step {
  return { kind: 'escalation', verb: 'add', fields: { from: link.subject, ask: signed(link, text) } }
}

/** What was only asked for is promised and handed over in one. */
function handOver(
  world: World,
  link: RoleLink,
  { subject, note, today }: { subject: string; note: string | undefined; today: string },
): Step[] {
  const state = world.one('dependency', subject)?.state
  const keep: Step = { kind: 'dependency', verb: 'keep', subject, ...reason(link, note) }
  if (state === 'accepted') return [keep]
  return [
    { kind: 'dependency', verb: 'accept', subject, fields: { promisedOn: today }, ...reason(link, note) },
    keep,
  ]
}

function reason(link: RoleLink, note: string | undefined): { because: string } {
  return { because: note ? signed(link, note) : `Said by ${link.name}.` }
}

function signed(link: RoleLink, text: string): string {
  return `${link.name}: ${text}`
}
