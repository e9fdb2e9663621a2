/**
 * The expression language, and the only file that knows which one it is: Common Expression Language, cut down to the
 * words of `known.ts`. Why: docs/decisions/0006. It has no loops, no clock and no way out.
 */
import { Environment } from '@marcbachmann/cel-js'
import { isDay } from '../days.ts'
import { type Fault, faultAt, faultOf } from './fault.ts'
import {
  type KnownFunction,
  knownFunctions,
  knownMacros,
  knownParts,
  sourceCharactersMax,
  subjectParts,
} from './known.ts'

/** What an expression asks the world; each answer, or `CannotTell`. */
export interface Answers {
  readonly today: string
  readonly call: (name: string, told: readonly unknown[]) => unknown
  /** The record that a condition is tried on. */
  readonly subject?: { readonly [part: string]: unknown }
}

/** Thrown by an answer that is not known; it ends as a value, never as a fault. */
export class CannotTell extends Error {}

export interface Reference {
  /** Function that names it, such as `signal`. */
  readonly by: string
  readonly key: string
  readonly kinds: readonly string[]
  /** Place in the source, in characters from 0. */
  readonly at: number
}

export interface Program {
  readonly source: string
  readonly references: readonly Reference[]
  readonly answer: (answers: Answers) => Answer
}

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly cannot: string }

export interface Wanted {
  readonly gives: 'number' | 'flag'
  /** Whether there is a record it is tried on. */
  readonly subject?: boolean
}

/** Reads and type checks an expression. */
export function program(source: string, wanted: Wanted): Program | Fault {
  if (source.length > sourceCharactersMax)
    return faultAt(source, sourceCharactersMax, `It is longer than ${sourceCharactersMax} characters.`)
  const remembered = `${wanted.gives} ${wanted.subject ?? false} ${source}`
  let read = programs.get(remembered)
  if (!read) {
    read = programOf(source, wanted)
    if (programs.size >= programsMost) programs.clear()
    programs.set(remembered, read)
  }
  return read
}

/** Reading is pure, so what was read may be kept; the newest are. */
const programs = new Map<string, Program | Fault>()
const programsMost = 1000

function programOf(source: string, { gives, subject = false }: Wanted): Program | Fault {
  try {
    const parsed = (subject ? onSubject : alone).parse(source)
    const references: Reference[] = []
    const fault = walked(parsed.ast as unknown as Node, { source, references, within: 0 })
    if (fault) return fault
    const checked = parsed.check()
    if (!checked.valid) return faultOf(source, checked.error)
    const type = gives === 'number' ? 'double' : 'bool'
    if (checked.type !== type) return faultAt(source, 0, wrongType(gives))
    return { source, references, answer: answers => answered(parsed, answers) }
  } catch (error) {
    return faultOf(source, error)
  }
}

function wrongType(gives: Wanted['gives']): string {
  return gives === 'number'
    ? 'It gives no number, and a formula must.'
    : 'It is neither true nor false, and a condition must be. Compare it with something, such as > 3.'
}

/** The library hands its functions no context: whoever is asked stands here while an expression is answered. */
let asked: Answers | undefined

function answered(parsed: (context: Record<string, unknown>) => unknown, answers: Answers): Answer {
  const outer = asked
  asked = answers
  try {
    const { today, subject } = answers
    const value = parsed({ today, ...(subject ? { subject: new parts.Subject(subject) } : {}) })
    if (typeof value === 'number' && !Number.isFinite(value))
      return { ok: false, cannot: 'It divides by zero.' }
    return { ok: true, value }
  } catch (error) {
    if (error instanceof CannotTell) return { ok: false, cannot: error.message }
    const cause = (error as { cause?: unknown }).cause
    return { ok: false, cannot: cause instanceof CannotTell ? cause.message : faultOf('', error).message }
  } finally {
    asked = outer
  }
}

/** A record of named parts. The library tells its types apart by their constructor. */
class Parts {
  constructor(told: { readonly [part: string]: unknown }) {
    for (const [name, value] of Object.entries(told))
      Object.defineProperty(this, name, {
        enumerable: true,
        get: () => {
          if (value === undefined) throw new CannotTell(`Its ${name} is not known.`)
          return value
        },
      })
  }
}

const parts = {
  Person: class Person extends Parts {},
  Assumption: class Assumption extends Parts {},
  Risk: class Risk extends Parts {},
  Subject: class Subject extends Parts {},
}

const celTypes = { key: 'string', day: 'string', text: 'string', number: 'double', numbers: 'list<double>' }
const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 50, maxMapEntries: 0, maxCallArguments: 4 }
const alone = environment()
const onSubject = withSubject()

function environment(): Environment {
  const made = new Environment({ limits })
    .registerVariable('today', 'string')
    .registerConstant('outside', 'bool', false)
    .registerOperator('double % double', (left: number, right: number) => left % right)
  for (const name of ['Person', 'Assumption', 'Risk'] as const) {
    const fields = Object.fromEntries(knownParts[name].map(part => [part, 'bool']))
    made.registerType(name, { ctor: parts[name], fields })
  }
  for (const known of knownFunctions) made.registerFunction(signatureOf(known), answering(known))
  return made
}

function withSubject(): Environment {
  const { text, flag, number } = subjectParts
  const typed = (names: readonly string[], type: string) => names.map(name => [name, type])
  const fields = Object.fromEntries([
    ...typed(text, 'string'),
    ...typed(flag, 'bool'),
    ...typed(number, 'double'),
  ])
  return environment()
    .registerType('Subject', { ctor: parts.Subject, fields })
    .registerVariable('subject', 'Subject')
    .registerFunction('Subject.says(string): bool', (subject: { title: string }, words: string) =>
      subject.title.toLowerCase().includes(words.toLowerCase()),
    )
}

function signatureOf({ name, takes, gives }: KnownFunction): string {
  const given = gives in celTypes ? celTypes[gives as keyof typeof celTypes] : gives
  return `${name}(${takes.map(each => celTypes[each]).join(', ')}): ${given}`
}

function answering({ name, gives }: KnownFunction): (...told: unknown[]) => unknown {
  return (...told) => {
    const value = asked!.call(name, told)
    return gives in knownParts
      ? new parts[gives as keyof typeof knownParts](value as { [part: string]: unknown })
      : value
  }
}

/** A node of what the library parsed, as far as it is looked at. */
interface Node {
  readonly op: string
  args: unknown
  readonly start: number
  readonly end: number
}

interface Walk {
  readonly source: string
  readonly references: Reference[]
  /** Lists gone through around this place. */
  readonly within: number
}

/** Makes every number a double, collects what is named, and refuses every word that is not known. */
function walked(node: unknown, walk: Walk): Fault | undefined {
  if (Array.isArray(node)) return firstOf(node, each => walked(each, walk))
  if (!isNode(node)) return undefined
  if (node.op === 'value') return valued(node, walk.source)
  if (node.op === 'call') return called(node, node.args as [string, Node[]], walk)
  if (node.op === 'rcall') return calledOn(node.args as [string, Node, Node[]], walk)
  return walked(node.args, walk)
}

function valued(node: Node, source: string): Fault | undefined {
  if (typeof node.args === 'bigint') node.args = Number(node.args)
  const isPlain = ['number', 'string', 'boolean'].includes(typeof node.args)
  return isPlain ? undefined : faultAt(source, node.start, 'Write numbers plainly, such as 3 or 0.5.')
}

function called(node: Node, [name, told]: [string, Node[]], walk: Walk): Fault | undefined {
  const known = knownFunctions.find(each => each.name === name)
  if (!known) return faultOf(walk.source, { unknown: name, at: node.start })
  const first = told[0]
  const literal = first?.op === 'value' && typeof first.args === 'string' ? first.args : undefined
  if (known.names) {
    if (literal === undefined)
      return faultAt(walk.source, first?.start ?? node.start, `Name one record in quotes: ${known.help}.`)
    walk.references.push({ by: name, key: literal, kinds: known.names, at: first!.start })
  }
  if (known.takes[0] === 'day' && literal !== undefined && !isDay(literal))
    return faultAt(walk.source, first!.start, 'This is no day of the calendar; write it as 2027-01-29.')
  return walked(told, walk)
}

function calledOn([name, on, told]: [string, Node, Node[]], walk: Walk): Fault | undefined {
  const isMacro = (knownMacros as readonly string[]).includes(name)
  const at = walk.source.indexOf(name, on.end)
  if (!isMacro && name !== 'says') return faultOf(walk.source, { unknown: name, at })
  if (isMacro && walk.within > 0)
    return faultAt(walk.source, at, 'A list inside a list is too much; use two conditions.')
  return walked(on, walk) ?? walked(told, { ...walk, within: walk.within + (isMacro ? 1 : 0) })
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'op' in node
}

function firstOf<T>(many: readonly T[], fault: (each: T) => Fault | undefined): Fault | undefined {
  for (const each of many) {
    const found = fault(each)
    if (found) return found
  }
  return undefined
}
