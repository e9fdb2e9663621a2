import { decide, doneVerdict, parentEnd, type Records, statementVerdict } from '@throughline/model'
import { organisation } from '@throughline/simulator'

/**
 * From a keystroke to its verdict in a world of 50,000 records: a statement and a 'done' typed letter by letter, each
 * letter judged by the words and by every rule of the one record, as the screen does. Milliseconds; the aim is under 16.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const records = Number(args[0] ?? 50_000)
  const { replica, moment } = organisation({ seed: 7, records })
  const [outcome] = replica.all('outcome').filter(each => each.state === 'draft')
  if (!outcome) throw new Error('there is no draft to type into')
  const asking = { ...moment, actor: outcome.owner ?? 'import', via: 'bench', newId: () => outcome.id }
  const times: number[] = []
  for (let round = -3; round < 20; round++) {
    for (const { field, text } of typed) {
      for (let length = 1; length <= text.length; length++) {
        const startedAt = performance.now()
        judge(text.slice(0, length), field, outcome)
        if (round >= 0) times.push(performance.now() - startedAt)
      }
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  const figures = {
    records: replica.size,
    letters: times.length,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
  }
  out(`${figures.records.toLocaleString('en')} records, ${figures.letters.toLocaleString('en')} keystrokes`)
  out(
    `median ${figures.medianMs.toFixed(3)} ms · p99 ${figures.p99Ms.toFixed(3)} ms · max ${figures.maxMs.toFixed(1)} ms`,
  )
  return figures

  function judge(text: string, field: 'statement' | 'done', on: Records['outcome']): void {
    const end = parentEnd(on.parent, replica)
    if (field === 'done') doneVerdict(text)
    else statementVerdict(text, { dueOn: on.dueOn, parentDueOn: end?.on, parentKey: end?.key })
    const edit = { id: 'edit', kind: 'outcome', verb: 'edit', subject: on.id, fields: { [field]: text } }
    const commit = { ...edit, id: 'commit', verb: 'commit' }
    decide(replica, edit, asking)
    decide(replica, commit, asking)
  }
}

type Figures = Record<string, unknown>

const typed = [
  { field: 'statement', text: 'Improve customer satisfaction for new clients in the northern branches' },
  {
    field: 'statement',
    text: 'By 31 March, nine of ten new clients rate their first month 8 or more out of 10',
  },
  { field: 'done', text: 'Work on the migration together with the branches' },
  { field: 'done', text: 'Nine of the ten newest clients have rated their first month 8 or more.' },
] as const
