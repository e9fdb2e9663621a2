/** The sample organisation, told into an empty ledger as it happened: a year of it, with its own instants. */
import type { Host, Recounted } from '@throughline/host'

export const sampleWorkspace = 'sample'

interface Simulator {
  readonly castBatches: (today: string) => readonly Recounted[]
  /** Name of the person the sample is opened as. */
  readonly opensAs: string
}

/** Tells it where nothing was told yet. @throws when one of its steps is refused: the sample is wrong then */
export async function tellSample(host: Host): Promise<void> {
  if ((await host.workspaces()).includes(sampleWorkspace)) return
  const today = host.clock.todayIn('UTC', host.clock.now())
  for (const batch of (await simulator()).castBatches(today)) {
    const answer = await host.recount(sampleWorkspace, batch)
    if (answer.outcome === 'done') continue
    const why = answer.outcome === 'refused' ? answer.refusals.map(refusal => refusal.reason).join(' ') : ''
    throw new Error(`The sample stops at ${batch.at}: ${answer.outcome} ${why}`)
  }
}

export async function opensAs(): Promise<string> {
  return (await simulator()).opensAs
}

/** Named at run time: a server without the sample does without the simulator. */
async function simulator(): Promise<Simulator> {
  const name: string = '@throughline/simulator'
  return (await import(name)) as Simulator
}
