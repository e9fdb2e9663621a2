/** The sample organisation, told into an empty ledger as it happened: a year of it, with its own instants. */
import type { Host, Recounted } from '@throughline/host'

export const sampleWorkspace = 'sample'

interface Simulator {
  readonly castBatches: (today: string) => readonly Recounted[]
}

/** Tells it where nothing was told yet. @throws when one of its steps is refused: the sample is wrong then */
export async function tellSample(host: Host): Promise<void> {
  if ((await host.workspaces()).includes(sampleWorkspace)) return
  const simulator: string = '@throughline/simulator'
  const { castBatches } = (await import(simulator)) as Simulator
  const today = host.clock.todayIn('UTC', host.clock.now())
  for (const batch of castBatches(today)) {
    const answer = await host.recount(sampleWorkspace, batch)
    if (answer.outcome === 'done') continue
    const why = answer.outcome === 'refused' ? answer.refusals.map(refusal => refusal.reason).join(' ') : ''
    throw new Error(`The sample stops at ${batch.at}: ${answer.outcome} ${why}`)
  }
}
