/** The step that mends a finding, as somebody would type it. */
import type { Finding } from '@throughline/diagnosis'
import { titleOf, type World } from '@throughline/model'

/** `throughline outcome edit OUT-3 --due-on 2027-09-30`; an ellipsis stands where a person must say what. */
export function typedCommand({ command, subject, field }: Finding, world: World): string | undefined {
  if (!command) return undefined
  const offered = Object.entries((command.offer ?? {}) as { [field: string]: unknown })
  const values =
    offered.length > 0 ? offered : field && command.verb === 'edit' ? [[field, '…'] as const] : []
  const options = values.map(([name, value]) => ` --${kebab(name)} ${quoted(named(value, world))}`)
  return `throughline ${kebab(command.kind)} ${kebab(command.verb)} ${quoted(subject.key)}${options.join('')}`
}

/** A record by the words that people know it by. */
function named(value: unknown, world: World): string {
  const record = typeof value === 'string' ? world.record(value) : undefined
  return record ? titleOf(record) : String(value)
}

function quoted(words: string): string {
  return /^[\w.-]+$/.test(words) ? words : JSON.stringify(words)
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
