/** What has to be mended before promises can be forecast, by the record to mend. */
import { missing } from '@throughline/diagnosis'
import type { AnyRecord, World } from '@throughline/model'
import type { Outlook } from '../../data/outlook-said.ts'

export interface Lack {
  readonly record: AnyRecord
  readonly reason: string
  readonly remedy: string
  /** How many promises wait for it, itself included. */
  readonly frees: number
}

/** What can be mended at once comes before what waits for something else; then what frees the most. */
export function lacksOf(world: World, said: Outlook): Lack[] {
  const byMend = Map.groupBy(
    said.nodes.filter(node => node.cannot),
    node => node.cannot!.mend,
  )
  return [...byMend]
    .flatMap(([mend, nodes]) => {
      const record = world.record(mend)
      const first = nodes.find(node => node.cannot!.because !== 'depends-on') ?? nodes[0]!
      if (!record) return []
      const waits = first.cannot!.because === 'depends-on'
      return [{ lack: { record, frees: nodes.length, ...missing(first.cannot!, world) }, waits }]
    })
    .sort((a, b) => Number(a.waits) - Number(b.waits) || b.lack.frees - a.lack.frees)
    .map(({ lack }) => lack)
}
