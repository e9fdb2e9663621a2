/** Spoils a fitting body in one or two places: the ways in which hostile clients and tired people do. */
import type { Chance } from './chance.ts'

export interface Payload {
  readonly text: string
  readonly contentType: string
}

/** Each writes what stands in a place instead, as JSON text; nothing takes the place away. */
const instead: readonly ((chance: Chance) => string | undefined)[] = [
  () => undefined,
  () => 'null',
  () => '7',
  () => '"words"',
  () => '[]',
  () => '{}',
  () => 'true',
  () => '-0',
  () => '1e400',
  () => '-1e308',
  () => '"\\u0000"',
  () => '"half \\ud800"',
  () => '"\\u202e=1+1"',
  () => `"${'x'.repeat(100_000)}"`,
  () => '[['.repeat(300) + ']]'.repeat(300),
  () => `${'{"a":'.repeat(400)}1${'}'.repeat(400)}`,
  () => '{"__proto__":{"roles":["administrator"]}}',
  () => '{"constructor":{"prototype":{"x":1}}}',
  () => '{"a":1,"a":2}',
  () => '"__proto__"',
  () => '"9999-99-99"',
  () => '"../../etc/passwd"',
  chance => JSON.stringify(chance.uuid()),
]

const typesOdd = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/json\ta',
  'application/jsonx',
  '',
]

/** Server's own words, which nobody may set. */
const ours = [
  'id',
  'tenantId',
  'role',
  'roles',
  'createdBy',
  'seq',
  'workspace',
  'version',
  '__proto__',
  'account',
]

export function mutated(body: unknown, chance: Chance, foreign: readonly string[]): Payload {
  const marks: string[] = []
  let spoiled = structuredClone(body)
  const times = chance.below(3)
  for (let at = 0; at < times; at++) {
    const raw = chance.oneIn(8) ? JSON.stringify(chance.of(foreign)) : chance.of(instead)(chance)
    marks.push(raw ?? '')
    spoiled = replaced(spoiled, {
      chance,
      mark: raw === undefined ? undefined : `\u0001${marks.length - 1}\u0001`,
    })
  }
  if (chance.oneIn(6) && typeof spoiled === 'object' && spoiled !== null && !Array.isArray(spoiled))
    Object.defineProperty(spoiled, chance.of(ours), { value: 'other', enumerable: true, configurable: true })
  const text = (JSON.stringify(spoiled) ?? '').replace(
    /"\\u0001(\d+)\\u0001"/g,
    (_, place) => marks[Number(place)]!,
  )
  const contentType = chance.oneIn(25) ? chance.of(typesOdd) : 'application/json'
  return { text: chance.oneIn(60) ? text.slice(0, chance.below(text.length + 1)) : text, contentType }
}

/** Puts the mark in one place of the tree; takes the place away where there is no mark. */
function replaced(tree: unknown, { chance, mark }: { chance: Chance; mark: string | undefined }): unknown {
  if (typeof tree !== 'object' || tree === null || chance.oneIn(12)) return mark ?? null
  const names = Object.keys(tree)
  if (names.length === 0) return mark ?? null
  const name = chance.of(names)
  const holder = tree as Record<string, unknown>
  if (typeof holder[name] === 'object' && holder[name] !== null && !chance.oneIn(3))
    holder[name] = replaced(holder[name], { chance, mark })
  else if (mark === undefined) delete holder[name]
  else holder[name] = mark
  return tree
}
