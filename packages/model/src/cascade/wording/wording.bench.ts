import { doneVerdict } from './done.ts'
import { dones, statements } from './sentences.cases.ts'
import { statementVerdict } from './statement.ts'

/**
 * What a verdict costs per keystroke: microseconds for each labelled sentence, beside a plain split into words by a
 * regular expression over the same sentences in the same run.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const rounds = Number(args[0] ?? 200)
  const context = { parentDueOn: '2027-04-30', parentKey: 'OUT-11' }
  const said = statements.map(each => each.text)
  const done = dones.map(each => each.text)
  const split = timed([...said, ...done], rounds, text => text.match(/\p{L}+/gu)?.length)
  const statement = timed(said, rounds, text => statementVerdict(text, context).reasons.length)
  const doneTimes = timed(done, rounds, text => doneVerdict(text).reasons.length)
  for (const [name, { medianUs, p99Us }] of Object.entries({ split, statement, done: doneTimes })) {
    const ratio = (medianUs / split.medianUs).toFixed(1)
    out(`${name.padEnd(10)} median ${medianUs.toFixed(1)} µs · p99 ${p99Us.toFixed(1)} µs · ${ratio} × split`)
  }
  return { sentences: said.length + done.length, rounds, split, statement, done: doneTimes }
}

type Figures = Record<string, unknown>
type Times = { readonly medianUs: number; readonly p99Us: number }

function timed(texts: readonly string[], rounds: number, judge: (text: string) => number | undefined): Times {
  const times: number[] = []
  let seen = 0
  for (let round = -10; round < rounds; round += 1)
    for (const each of texts) {
      // A string of its own, since the engine remembers what a regular expression found in a literal.
      const text = ` ${each}`.slice(1)
      const startedAt = performance.now()
      seen += judge(text) ?? 0
      if (round >= 0) times.push((performance.now() - startedAt) * 1000)
    }
  if (seen < 0) throw new Error('a count cannot be negative')
  times.sort((one, other) => one - other)
  return { medianUs: times[times.length >> 1]!, p99Us: times[Math.floor(times.length * 0.99)]! }
}
