/**
 * The one place where what is reckoned from a plan is put in: forecasts, levers and gaps. A tool without its
 * reckoner answers 'not yet', and why.
 */
import type { Host, Principal } from '@throughline/host'
import { type AnyRecord, titleOf } from '@throughline/model'

export interface Reckoning {
  readonly host: Host
  readonly principal: Principal
  /** What it is reckoned for; absent for the workspace as a whole. */
  readonly record?: AnyRecord | undefined
}

export type Reckoner = (reckoning: Reckoning) => Promise<object>

/** Answers go to the asker as they are: a reckoner trims them to what its principal may see. */
export interface Reckoners {
  readonly forecast?: Reckoner
  readonly levers?: Reckoner
  readonly gap?: Reckoner
}

/** What the server has. Whoever builds a reckoner names it here. */
export const reckoners: Reckoners = {
  async forecast({ host, principal, record }) {
    const said = await host.outlook(principal)
    const { position, madeOn, seed, trials, assumed } = said
    const nodes = record ? said.nodes.filter(node => node.id === record.id) : said.nodes
    return { position, madeOn, seed, trials, assumed, forecasts: await named(host, principal, nodes) }
  },
  async levers({ host, principal, record }) {
    const intent = intentIn(record)
    const { best, folded, ...made } = await host.levers(principal, intent)
    const about = ({ about: id }: { about: string }) => !record || intent !== undefined || id === record.id
    return { ...made, levers: best.filter(about), notYetTold: folded.filter(about) }
  },
  async gap({ host, principal, record }) {
    const [said, explained] = await Promise.all([
      host.outlook(principal),
      host.causes(principal, intentIn(record)),
    ])
    const { causes } = explained
    const { gap, position, madeOn, trials } = said
    const of = record && [...gap.intents, ...gap.outcomes].find(each => each.id === record.id)
    return { position, madeOn, trials, gap: record ? (of ?? 'nothing is promised of it') : gap, causes }
  },
}

/** An intent is reckoned by itself: its own gap, and what would win it back. */
function intentIn(record: AnyRecord | undefined): string | undefined {
  return record?.kind === 'intent' ? record.id : undefined
}

/** Ids with the keys and titles that people know. */
async function named<T extends { readonly id: string }>(
  host: Host,
  { workspace }: Principal,
  nodes: readonly T[],
): Promise<(T & { key: string; title: string })[]> {
  const world = await host.world(workspace)
  return nodes.flatMap(node => {
    const record = world.record(node.id)
    return record ? [{ ...node, key: record.key, title: titleOf(record) }] : []
  })
}
