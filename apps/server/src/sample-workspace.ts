/** The sample organisation, told into an empty ledger as it happened: a year of it, with its own instants. */
import type { Host, Recounted } from '@throughline/host'
import { addDays, type World } from '@throughline/model'

export const sampleWorkspace = 'sample'

interface Simulator {
  readonly castBatches: (today: string) => readonly Recounted[]
  /** Name of the person the sample is opened as. */
  readonly opensAs: string
}

/**
 * Tells it where it was not told to its end: what a stop cut off is told on, in the week in which it was begun.
 * @throws when one of its steps is refused: the sample is wrong then
 */
export async function tellSample(host: Host): Promise<void> {
  const { castBatches } = await simulator()
  const batches = castBatches(await begunOn(host, castBatches))
  const { commands } = batches.findLast(batch => batch.commands[0]?.verb === 'add')!
  const begun = await told(host)
  if (begun?.record(commands[0]!.subject!)) return
  for (const batch of batches) {
    const answer = await host.recount(sampleWorkspace, batch)
    if (answer.outcome === 'done') continue
    const why = answer.outcome === 'refused' ? answer.refusals.map(refusal => refusal.reason).join(' ') : ''
    throw new Error(`The sample stops at ${batch.at}: ${answer.outcome} ${why}`)
  }
}

async function told(host: Host): Promise<World | undefined> {
  return (await host.workspaces()).includes(sampleWorkspace) ? host.world(sampleWorkspace) : undefined
}

/** Its days follow the week: today, unless what there is of it was told in an earlier one. */
async function begunOn(host: Host, castBatches: Simulator['castBatches']): Promise<string> {
  const today = host.clock.todayIn('UTC', host.clock.now())
  const first = (await told(host))?.workspace?.createdAt
  const weeks = Array.from({ length: first === undefined ? 0 : 53 }, (_, k) => addDays(today, -7 * k))
  return weeks.find(day => castBatches(day)[0]?.at === first) ?? today
}

export async function opensAs(): Promise<string> {
  return (await simulator()).opensAs
}

/** Named at run time: a server without the sample does without the simulator. */
async function simulator(): Promise<Simulator> {
  const name: string = '@throughline/simulator'
  return (await import(name)) as Simulator
}
