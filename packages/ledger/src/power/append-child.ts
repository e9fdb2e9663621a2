/** The process whose writes are recorded: appends commands and says which were kept, nothing else. */
import { writeSync } from 'node:fs'
import { newFact, request } from '../cases/trial.ts'
import type { Append, Appended } from '../ledger.ts'
import { append } from '../sqlite/append.ts'
import { openStore } from '../sqlite/store.ts'
import { LedgerUnavailable } from '../unavailable.ts'

export const workspace = 'power'

export function commandOf(number: number): string {
  return `command ${number}`
}

function asked(number: number, expected: number): Append {
  const facts = [newFact({ subject: `subject ${number}`, erasable: { note: 'a'.repeat(200) } }), newFact()]
  return request({ workspace, expected, command: commandOf(number), facts })
}

/** A sender who gets no answer sends the same once more, and then gives up. */
function sent(work: () => Appended): Appended | undefined {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error
    }
  }
  return undefined
}

if (import.meta.main) {
  const [file = '', count = '0', sort = 'full'] = process.argv.slice(2)
  const store = openStore({ file, busyMs: 1_000 })
  // The control: a driver may open a file so, and nothing tells until the power goes.
  if (sort === 'normal') store.database.pragma('synchronous = NORMAL')
  let position = 0
  for (let number = 0; number < Number(count); number += 1) {
    const answer = sent(() => append(store, asked(number, position)))
    if (!answer || answer.outcome === 'conflict') continue
    position = answer.facts.at(-1)!.position
    writeSync(1, `kept ${number}\n`)
  }
  writeSync(1, 'end\n')
}
