import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkPlan } from './check.ts'
import { planOf, today } from './trying.ts'

const example = (file: string) =>
  readFileSync(new URL(`../../../../examples/${file}`, import.meta.url), 'utf8')
const signs = [
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  ':',
  '- ',
  '\n',
  '\t',
  '&a ',
  '*a ',
  ';',
  '\0',
  '|',
  '>',
  '#',
  'null',
  '__proto__: 1\n',
  'source: 5\n',
  'parent: OUT-2\n',
  'openedOn: 5\n',
]

/** A sign put in or a stretch taken out, somewhere. */
const wounds = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    sign: fc.constantFrom(...signs),
    gone: fc.nat({ max: 30 }),
  }),
  { minLength: 1, maxLength: 4 },
)

it.each([
  ['plan.yaml', undefined],
  ['plan.csv', 'csv.map.yaml'],
])('tells every wound of %s with place and remedy, and never breaks', (file, map) => {
  const whole = example(file)
  const reading = map === undefined ? undefined : example(map)
  fc.assert(
    fc.property(wounds, fc.boolean(), (hurt, inMap) => {
      const wounded = (text: string) =>
        hurt.reduce((so, { at, sign, gone }) => {
          const place = Math.floor(at * so.length)
          return so.slice(0, place) + sign + so.slice(place + gone)
        }, text)
      const isMapHurt = inMap && reading !== undefined
      const plan = planOf(file, isMapHurt ? whole : wounded(whole), isMapHurt ? wounded(reading) : reading)
      for (const { place, sentence, remedy } of checkPlan(plan, today).findings) {
        expect(Math.min(place.line, place.column)).toBeGreaterThan(0)
        expect(sentence && remedy).toMatch(/\S/)
      }
    }),
    { seed: 20270111, numRuns: 150 },
  )
})
