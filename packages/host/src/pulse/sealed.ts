/** What is kept of a pulse once it is closed: answers one by one and shuffled, with nothing beside them. */
import { randomInt, randomUUID } from 'node:crypto'
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
  await openTable(tables, {
    name: 'pulse_answer',
    columns: { lot: 'text', pulse: 'text', question: 'text', team: 'text', pressed: 'number' },
    key: ['lot'],
  })
  await openTable(tables, {
    name: 'pulse_words',
    columns: { lot: 'text', pulse: 'text', said: 'text' },
    key: ['lot'],
  })
  return {
    came: async (pulse: string) =>
      (await came.all({ pulse })).map(row => ({ person: row.person!, team: row.team! })),
    async write(pulse: string, box: Awaited<ReturnType<AnswerBox['everything']>>) {
      // It may be said again after a crash half way.
      for (const name of ['pulse_came', 'pulse_answer', 'pulse_words'])
        await tables.run(`delete from ${name} where pulse = ?`, [pulse])
      const people = box.came.map(each => [pulse, each.person, each.team])
      await writeAll(
        tables,
        'pulse_came',
        people.sort((a, b) => (a[1]! < b[1]! ? -1 : 1)),
      )
      const answers = box.sheets.flatMap(({ team, keys }) =>
        Object.entries(keys).map(([question, key]) => [pulse, question, team, key]),
      )
      await writeAll(tables, 'pulse_answer', inNewOrder(answers))
      await writeAll(tables, 'pulse_words', inNewOrder(box.words.map(said => [pulse, said])))
    },
    async counted(pulse: string, team: string | undefined): Promise<Counted[]> {
      const found = await tables.all<{ question: string; pressed: number; count: number | string }>(
        `select question, pressed, count(*) as count from pulse_answer
         where pulse = ?${team === undefined ? '' : ' and team = ?'} group by question, pressed`,
        team === undefined ? [pulse] : [pulse, team],
      )
      return [...Map.groupBy(found, each => each.question)].map(([question, pressed]) => {
        const keys = Array.from({ length: keysOfScale }, () => 0)
        for (const each of pressed) keys[each.pressed - 1] = Number(each.count)
        return { question, team, keys }
      })
    },
    words: async (pulse: string) =>
      (
        await tables.all<{ said: string }>('select said from pulse_words where pulse = ? order by lot', [
          pulse,
        ])
      ).map(each => each.said),
  }
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

const rowsAtOnce = 500

async function writeAll(tables: OrdinaryTables, name: string, rows: readonly Value[][]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    const marks = some.map(row => `(${row.map(() => '?').join(', ')})`).join(', ')
    await tables.run(`insert into ${name} values ${marks}`, some.flat())
  }
}
