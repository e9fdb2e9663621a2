/** Every verb of a kind as a command, derived from its declaration: `throughline outcome commit OUT-12`. */
import { type Fields, type Kind, verbOf } from '@throughline/model'
import type { Command } from 'commander'
import type { Answering } from '../answering.ts'
import { doorOptions } from '../door/open-door.ts'
import { kebab } from '../words.ts'
import { addFieldOptions, addListOptions } from './field-options.ts'
import { addPulseAnswer } from './pulse-answer.ts'
import { addReading, readingWords } from './reading.ts'
import { type Saying, say } from './say.ts'

/** The word of a kind; its verbs are added only where it is spoken of, since they are many. */
export function addKind(
  program: Command,
  kind: Kind,
  { answering, spoken }: { answering: Answering; spoken: boolean },
): void {
  const word = wordOf(program, kind)
  const command = program.command(word).summary(summaryOf(kind)).description(kind.help)
  if (word === kebab(kind.name) && word !== kind.name) command.alias(kind.name)
  if (!spoken) return
  for (const verb of ['add', 'edit', ...Object.keys(kind.verbs), 'archive', 'restore'])
    if (verbOf(kind, verb)) addVerb(command, { kind, verb, answering })
  addReading(command, kind, answering)
  if (kind.name === 'pulse') addPulseAnswer(command, answering)
  command.addHelpText('after', helpOf(kind, word))
}

/** Its name; where a command on plans bears that name already, as `forecast` does, its plural. */
function wordOf(program: Command, kind: Kind): string {
  const name = kebab(kind.name)
  return program.commands.some(command => command.name() === name) ? kebab(kind.plural) : name
}

/** A verb that bears the name of a way to read is said in the past: `lesson shown`, beside `lesson show`. */
export function wordOfVerb(kind: Kind, verb: string): string {
  return kebab(readingWords.includes(verb) ? verbOf(kind, verb)!.past : verb)
}

function addVerb(
  parent: Command,
  { kind, verb, answering }: { kind: Kind; verb: string; answering: Answering },
): void {
  const declared = verbOf(kind, verb)!
  const begins = verb === 'add'
  const command = parent
    .command(wordOfVerb(kind, verb))
    .summary(summaryOfVerb(kind, verb))
    .description(declared.help ?? summaryOfVerb(kind, verb))
  if (begins) command.argument(`[${kebab(kind.title)}...]`, kind.fields[kind.title]!.label)
  else command.argument('<record>', `key, title or id of ${article(kind)}`)
  const fields = fieldsOf(kind, verb)
  addFieldOptions(command, fields)
  if (verb === 'edit') addListOptions(command, fields)
  if (!begins) command.option('--clear <field>', 'empty a field; may be given again', gathered, [])
  command
    .option('--because <reason>', 'why')
    .option('--pass-over <codes>', 'warnings to pass over, with --because', listed)
    .option('--id <uuid>', 'id of the command: sent again, it applies once')
  doorOptions(command)
  command.addHelpText('after', exampleOf(kind, verb, parent.name()))
  command.action(async (words: string | string[], options: Saying['options']) => {
    await say({ kind, verb, words, options, fields }, answering)
  })
}

/** An added record may state every field; a step states what it carries and what it settles on the way. */
function fieldsOf(kind: Kind, verb: string): Fields {
  if (verb === 'archive' || verb === 'restore') return {}
  const fields = Object.entries(kind.fields).filter(([name]) => verb !== 'add' || name !== kind.title)
  return { ...Object.fromEntries(fields), ...verbOf(kind, verb)?.carries }
}

function summaryOf(kind: Kind): string {
  return kind.help
    .split(/(?<=\.)\s/)[0]!
    .replace(/\.$/, '')
    .toLowerCase()
    .slice(0, 90)
}

/** What a step does, and between which states it leads. */
function summaryOfVerb(kind: Kind, verb: string): string {
  const everywhere: { readonly [verb: string]: string } = {
    add: `a new ${kind.label.toLowerCase()}`,
    edit: 'change its fields',
    archive: 'put it away',
    restore: 'bring it back from the archive',
  }
  const { from, to, label } = verbOf(kind, verb)!
  const said = everywhere[verb] ?? label.replace(/\s?…$/, '').toLowerCase()
  const steps = from && to ? ` (${from.join(' or ')} → ${to})` : from ? ` (while ${from.join(' or ')})` : ''
  return `${said}${steps}`
}

function article(kind: Kind): string {
  const label = kind.label.toLowerCase()
  return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`
}

function helpOf(kind: Kind, word: string): string {
  return `
Examples:
  throughline ${word} list
  throughline ${word} show ${kind.prefix}-1
  throughline ${word} add ${JSON.stringify(kind.examples[0] ?? 'One sentence')}
`
}

function exampleOf(kind: Kind, verb: string, word: string): string {
  if (verb === 'add')
    return `\nExample:\n  throughline ${word} add ${JSON.stringify(kind.examples[0] ?? 'One sentence')}\n`
  const fields = Object.entries(verbOf(kind, verb)?.carries ?? kind.fields)
  const [name, field] = fields.find(([, each]) => each.examples?.length) ?? []
  const needs = verb === 'edit' || verbOf(kind, verb)?.carries
  const given = needs && name && field ? ` --${kebab(name)} ${JSON.stringify(field.examples![0])}` : ''
  const because = verbOf(kind, verb)?.because ? ' --because "Say why"' : ''
  return `\nExample:\n  throughline ${word} ${wordOfVerb(kind, verb)} ${kind.prefix}-12${given}${because}\n`
}

function gathered(text: string, before: readonly string[]): string[] {
  return [...before, text]
}

function listed(text: string): string[] {
  return text.split(',').map(code => code.trim())
}
