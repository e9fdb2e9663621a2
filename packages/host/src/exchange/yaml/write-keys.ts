/** Keys written into a plan for the records that have none; everything else in the file stays as it is, comments included. */
import { registry, type World } from '@throughline/model'
import { type Entry, type Plan, planSystem } from '../entry.ts'
import { entryTitle } from '../unkeyed.ts'
import { readYaml } from './read-yaml.ts'

export interface Keyed {
  readonly text: string
  /** How many keys were written. */
  readonly count: number
}

/** @returns the text with keys; unchanged where there is nothing to key, or where it could not be done safely */
export function withKeys(plan: Plan, text: string, world: World): Keyed {
  const taken = new Set(plan.entries.flatMap(entry => (entry.key === undefined ? [] : [entry.key])))
  const insertions = plan.entries
    .filter(entry => isKeyless(entry, world))
    .map(entry => insertionFor(entry, text, taken))
  const keyed = insertions
    .sort((a, b) => b.at - a.at)
    .reduce((so, { at, end, put }) => so.slice(0, at) + put(so.slice(at, end)) + so.slice(end), text)
  return isSame(plan, readYaml(plan.file, keyed).entries)
    ? { text: keyed, count: insertions.length }
    : { text, count: 0 }
}

/** A record that is there already under the key made of its title keeps that one. */
function isKeyless({ key, kind, source }: Entry, world: World): boolean {
  return (
    key === undefined &&
    kind !== 'workspace' &&
    source.system === planSystem &&
    !world.sourced(source.system, source.key)
  )
}

interface Insertion {
  readonly at: number
  readonly end: number
  /** What stands in the place of the words between. */
  readonly put: (words: string) => string
}

function insertionFor(entry: Entry, text: string, taken: Set<string>): Insertion {
  const key = freeKey(entryTitle(entry), taken)
  const { line, column, width = 0 } = entry.place
  const at = offsetOf(text, line) + column - 1
  const before = text.slice(0, at).trimEnd().at(-1)
  const named = registry.kinds[entry.kind]!.title
  const title = entry.fields[named]?.place === entry.place ? named : undefined
  const indent = ' '.repeat(column - 1)
  if (title === undefined)
    return {
      at,
      end: at,
      put: () => (before === '{' || before === ',' ? `key: ${key}, ` : `key: ${key}\n${indent}`),
    }
  if (before === '[' || before === ',')
    return { at, end: at + width, put: words => `{ key: ${key}, ${title}: ${words} }` }
  return { at, end: at, put: () => `key: ${key}\n${indent}${title}: ` }
}

/** Its first words: 'eight-of-ten-pupils'. */
function freeKey(title: string, taken: Set<string>): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['record']
  const stem = words.slice(0, 5).join('-').slice(0, 40).replace(/-$/, '')
  const first = /^[a-z]/.test(stem) ? stem : `no-${stem}`
  let key = first
  for (let number = 2; taken.has(key); number++) key = `${first}-${number}`
  taken.add(key)
  return key
}

function offsetOf(text: string, line: number): number {
  let offset = 0
  for (let at = 1; at < line; at++) offset = text.indexOf('\n', offset) + 1
  return offset
}

/** The same records in the same order, each with a key now. */
function isSame(plan: Plan, entries: readonly Entry[]): boolean {
  return (
    entries.length === plan.entries.length &&
    entries.every((entry, at) => {
      const was = plan.entries[at]!
      return entry.kind === was.kind && entryTitle(entry) === entryTitle(was) && sizeOf(entry) === sizeOf(was)
    })
  )
}

function sizeOf(entry: Entry): number {
  return Object.keys(entry.fields).length
}
