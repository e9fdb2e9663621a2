/** What no command can be, whatever it says: names that are none, texts that cannot be kept. */
import type { Step } from './asked.ts'

/** Steps that one command may take. */
export const stepsMost = 500

/** Steps of a plan that is brought in as a whole. */
export const importStepsMost = 50_000

const depthMost = 12

/** Why these steps cannot even be decided; nothing where they can. */
export function malformed(id: string, steps: readonly Step[], most = stepsMost): string | undefined {
  if (!isUuid(id)) return 'The id of a command is a UUID made by its sender.'
  if (steps.length === 0) return 'A command says at least one thing.'
  if (steps.length > most) return `A command takes at most ${most} steps; this one has ${steps.length}.`
  for (const step of steps) {
    const wrong = wrongStep(step)
    if (wrong) return wrong
  }
  return undefined
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}

function wrongStep(step: Step): string | undefined {
  const named = [step.kind, step.verb, ...Object.keys(step.fields ?? {}), ...Object.keys(step.was ?? {})]
  const odd = named.find(name => !isName(name))
  if (odd !== undefined) return `'${printable(odd)}' is no name of a kind, a verb or a field.`
  if (step.verb === 'add' && step.subject !== undefined && !isUuid(step.subject))
    return 'The id of a new record is a UUID made by its sender.'
  return wrongValue(step, 0)
}

/** Names every object already has, such as 'constructor', are none of ours. */
function isName(name: string): boolean {
  return /^[a-z][a-zA-Z0-9]{0,60}$/.test(name) && !(name in Object.prototype)
}

function wrongValue(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) return 'A text has half a character (a lone surrogate) in it.'
    return value.includes('\0') ? 'A text has a NUL character in it.' : undefined
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return 'A number is beyond what can be kept.'
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > depthMost) return 'A value is nested too deeply.'
  for (const [name, part] of Object.entries(value)) {
    if (name === '__proto__') return "'__proto__' is no name of a field."
    const wrong = wrongValue(part, depth + 1)
    if (wrong) return wrong
  }
  return undefined
}

function printable(name: string): string {
  return name.slice(0, 60).replace(/[^ -~]/g, '?')
}
