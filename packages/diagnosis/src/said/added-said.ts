/** 'If we add this, what do we cut?', answered as plain data. */
import type { Addition, RepairSaid, RepairStep, RepairsSaid } from '../capacity/repairs.ts'
import type { Made } from './outlook-said.ts'

/** The same addition answered twice. */
export interface AddedSaid extends Made {
  readonly adding: Addition
  /** The smallest repair of any kind; nothing where none was found in the time. */
  readonly repairs?: RepairsForAddition
  /** What is left out where nothing is moved, lent, trained or hired: the least value first. */
  readonly cuts?: RepairsForAddition
  /** The question as a decision, with what may be left out as its options: to be said by whoever records it. */
  readonly asks: RepairStep
}

export interface RepairsForAddition extends Omit<RepairsSaid, 'repairs'> {
  readonly repairs: readonly RepairForAddition[]
  /** Person-days that would stay undone without the addition too. */
  readonly unmetDaysAlready: number
}

export interface RepairForAddition extends RepairSaid {
  /** It would be needed without the addition too. */
  readonly already: boolean
}
