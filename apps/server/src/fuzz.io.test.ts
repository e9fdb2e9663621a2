import { openHost } from '@throughline/host'
import { type Field, registry } from '@throughline/model'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Installation, installation } from './testing/installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.close())

const kinds = Object.values(registry.kinds)
const subjects = fc.constantFrom(
  'OUT-1',
  'INT-1',
  'PER-1',
  'WS-1',
  'TASK-1',
  'Visits',
  'nobody',
  '',
  '__proto__',
)
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('2027-02-30', '9999-12-31', '0000-01-01', 'OUT-1', 'Ewa', -1, 1e308, 5e-324, '=1+1', '<b>'),
)

/** Values of the right sort now and then, so that some are kept and later ones meet them. */
function valueFor(field: Field): fc.Arbitrary<unknown> {
  const right: Record<string, fc.Arbitrary<unknown>> = {
    text: fc.string({ maxLength: 30 }).map(words => `Call ${words}`),
    day: fc.constantFrom('2027-01-29', '2024-02-29'),
    number: fc.integer({ min: 0, max: 100 }),
    flag: fc.boolean(),
    choice: fc.constantFrom(...(field.options ?? ['x'])),
    ref: subjects,
    refs: fc.array(subjects, { maxLength: 3 }),
  }
  const fitting = right[field.sort] ?? odd
  return fc.oneof(
    { weight: 14, arbitrary: fitting },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: fc.constant(null) },
  )
}

const seldom = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of })

const step = fc.constantFrom(...kinds).chain(kind => {
  const all = Object.entries(kind.fields)
  const needed = all.filter(([, field]) => !field.mayBeEmpty && field.initial === undefined)
  const fields = fc
    .subarray(all, { maxLength: 2 })
    .chain(some =>
      fc.record(Object.fromEntries([...needed, ...some].map(([name, field]) => [name, valueFor(field)]))),
    )
  const verbs = ['add', 'add', 'add', 'edit', 'archive', 'restore', ...Object.keys(kind.verbs)]
  return fc.record({
    kind: fc.constant(kind.name),
    verb: fc.constantFrom(...verbs),
    subject: fc.oneof(
      subjects,
      fc.constantFrom(1, 2, 3, 4).map(number => `${kind.prefix}-${number}`),
    ),
    fields,
    was: seldom(fc.dictionary(fc.constantFrom(...Object.keys(kind.fields)), odd, { maxKeys: 2 })),
    because: fc.constantFrom('it was asked for', undefined),
    passOver: seldom(fc.array(fc.constantFrom('vague-statement', 'no-done', 'x'), { maxLength: 2 })),
    opening: seldom(
      fc.record({
        openedOn: fc.constantFrom('2026-01-01', 'x'),
        state: fc.constantFrom(...kind.states, 'x'),
      }),
    ),
  })
})

it('whatever is said of whatever kind is kept or refused in words, and the replica is still what the ledger says', async () => {
  const url = '/api/v1/workspaces/acme/batches'
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 2 }), async steps => {
      const said = steps.map(({ subject, ...rest }) =>
        rest.verb === 'add' || subject === undefined ? rest : { ...rest, subject },
      )
      const body = { id: here.host.clock.newId(), steps: said }
      // `ask` itself fails on answers of 500 and above, on stack traces and on words of the other workspace.
      const response = await here.ask('leader', { method: 'POST', url, body })
      if (response.statusCode >= 400) expect(response.json().title).not.toBe('')
    }),
    { seed: 23, numRuns: Number(process.env.FUZZ_RUNS ?? 1500) },
  )
  const principal = { account: 'a', roles: ['leader'] as const, workspace: 'acme', via: 'api' }
  const live = await here.host.replica(principal)
  // Not everything was refused: there was something to meet.
  expect(live.position).toBeGreaterThan(100)
  expect(await openHost({ ledger: here.ledger }).replica(principal)).toEqual(live)
})
