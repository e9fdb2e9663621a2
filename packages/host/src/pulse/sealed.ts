/** What is kept of a pulse once it is closed: answers one by one and shuffled, with nothing beside them. */
import { randomInt, randomUUID } from 'node:crypto'
import { writeRows } from '../tables/many-rows.ts'
import type { OrdinaryTables, Value } from '../tables/ordinary-tables.ts'
import { openTable } from '../tables/table.ts'
import type { AnswerBox } from './answer-box.ts'
import type { Group } from './publishable.ts'
import { type Counted, keysOfScale } from './told-results.ts'

export interface SealedPulses {
  /** Whether it takes answers no more. */
  isSealed(pulse: string): Promise<boolean>
  /** From now on it takes no answers; what lay in its box is written anew, in an order of its own. */
  seal(where: { workspace: string; pulse: string }, box: AnswerBox): Promise<void>
  /** Who answered, as a whole and by team. */
  groups(pulse: string): Promise<Group[]>
  /** Keys pressed, by question: of everybody, or of one team. */
  counted(pulse: string, team: string | undefined): Promise<Counted[]>
  words(pulse: string): Promise<string[]>
  /** Groups that other pulses of the workspace have told of. */
  toldBefore(workspace: string, pulse: string): Promise<Group[]>
  /** Notes which groups are told of; what was noted first stands. */
  tell(pulse: string, groups: readonly Group[]): Promise<readonly Group[]>
}

const everybody = '*'

export async function openSealedPulses(tables: OrdinaryTables): Promise<SealedPulses> {
  const rounds = await openTable(tables, {
    name: 'pulse_round',
    columns: { pulse: 'text', workspace: 'text', told: 'text' },
    key: ['pulse'],
  })
  const rows = await openRows(tables)
  const groups = async (pulse: string): Promise<Group[]> => {
    const came = await rows.came(pulse)
    const byTeam = Map.groupBy(came, each => each.team)
    const peopleOf = (some: readonly { person: string }[]) => new Set(some.map(each => each.person))
    return [
      { people: peopleOf(came) },
      ...[...byTeam].map(([team, some]) => ({ team, people: peopleOf(some) })),
    ]
  }
  const among = async (pulse: string, told: string) => {
    const names = new Set(JSON.parse(told) as string[])
    return (await groups(pulse)).filter(each => names.has(each.team ?? everybody))
  }
  return {
    isSealed: async pulse => (await rounds.one({ pulse })) !== undefined,
    async seal({ workspace, pulse }, box) {
      await rounds.add({ pulse, workspace })
      await rows.write(pulse, await box.everything())
    },
    groups,
    counted: rows.counted,
    words: rows.words,
    async toldBefore(workspace, pulse) {
      const others = (await rounds.all({ workspace })).filter(each => each.pulse !== pulse && each.told)
      return (await Promise.all(others.map(each => among(each.pulse!, each.told!)))).flat()
    },
    async tell(pulse, told) {
      const known = (await rounds.one({ pulse }))?.told
      if (known) return among(pulse, known)
      await rounds.change({ pulse }, { told: JSON.stringify(told.map(each => each.team ?? everybody)) })
      return told
    },
  }
}

async function openRows(tables: OrdinaryTables) {
  const came = await openTable(tables, {
    name: 'pulse_came',
    columns: { pulse: 'text', person: 'text', team: 'text' },
    key: ['pulse', 'person'],
  })
  const answers = await openTable(tables, {
    name: 'pulse_answer',
    columns: { lot: 'text', pulse: 'text', question: 'text', team: 'text', pressed: 'number' },
    key: ['lot'],
  })
  const words = await openTable(tables, {
    name: 'pulse_words',
    columns: { lot: 'text', pulse: 'text', said: 'text' },
    key: ['lot'],
  })
  return {
    came: async (pulse: string) =>
      (await came.all({ pulse }, every)).map(row => ({ person: row.person!, team: row.team! })),
    async write(pulse: string, box: Lying) {
      // It may be said again after a crash half way.
      for (const table of [came, answers, words]) await table.remove({ pulse })
      await writeSealed(tables, pulse, box)
    },
    async counted(pulse: string, team: string | undefined): Promise<Counted[]> {
      const asked = { pulse, ...(team === undefined ? {} : { team }) }
      const found = await answers.all(asked, { ...every, by: 'question' })
      return [...Map.groupBy(found, each => each.question!)].map(([question, pressed]) => {
        const keys = Array.from({ length: keysOfScale }, () => 0)
        for (const each of pressed) keys[each.pressed! - 1]! += 1
        return { question, team, keys }
      })
    },
    words: async (pulse: string) => (await words.all({ pulse }, every)).map(each => each.said!),
  }
}

/** Nobody is cut off: more answers than this are in no pulse. */
const every = { most: 10_000_000 }

type Lying = Awaited<ReturnType<AnswerBox['everything']>>

/** People by their ids; answers one by one, and words, in an order of their own. */
async function writeSealed(tables: OrdinaryTables, pulse: string, box: Lying): Promise<void> {
  const people = box.came.map(each => [pulse, each.person, each.team])
  const came = { table: 'pulse_came', columns: ['pulse', 'person', 'team'] }
  await writeRows(
    tables,
    came,
    people.sort((a, b) => (a[1]! < b[1]! ? -1 : 1)),
  )
  const pressed = box.sheets.flatMap(({ team, keys }) =>
    Object.entries(keys).map(([question, key]) => [pulse, question, team, key]),
  )
  const answers = { table: 'pulse_answer', columns: ['lot', 'pulse', 'question', 'team', 'pressed'] }
  await writeRows(tables, answers, inNewOrder(pressed))
  const words = { table: 'pulse_words', columns: ['lot', 'pulse', 'said'] }
  await writeRows(tables, words, inNewOrder(box.words.map(said => [pulse, said])))
}

/** Rows in an order that nobody chose, each under a name that says nothing (Fisher and Yates). */
function inNewOrder(rows: readonly Value[][]): Value[][] {
  const shuffled = [...rows]
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const row = shuffled[at]!
    shuffled[at] = shuffled[other]!
    shuffled[other] = row
  }
  return shuffled.map(row => [randomUUID(), ...row])
}
