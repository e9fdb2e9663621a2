import type { RelationKind } from '../../network/graph.ts'
import type { Quantile } from '../quantile.ts'

/** A node of the network to be, before nodes are put in order. */
export interface DraftNode {
  /** Names its stream of chance. */
  key: string
  /** Length in working days, or in person-days where it needs people; absent for 0. Made only for a new table. */
  length?: () => Quantile
  /** Chance that the length counts at all. */
  chance?: number
  release?: number
  threshold?: number
  /** What the length is made of: while all of it is the very same, so is its table. */
  madeOf?: { record: object; under: readonly unknown[] }
  /** Names of the causes it shares, with the share of its variance that each explains. */
  causes?: { name: string; share: number }[]
}

export interface DraftArrow {
  from: number
  to: number
  kind: RelationKind
  lag: number
}

/** Nodes and arrows as they are gathered. */
export class Draft {
  readonly nodes: DraftNode[] = []
  readonly arrows: DraftArrow[] = []

  add(node: DraftNode): number {
    this.nodes.push(node)
    return this.nodes.length - 1
  }

  /** Finish-start without a lag unless said. */
  join({ from, to, kind = 'FS', lag = 0 }: Pick<DraftArrow, 'from' | 'to'> & Partial<DraftArrow>): void {
    this.arrows.push({ from, to, kind, lag })
  }
}
