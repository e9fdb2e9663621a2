/** Organisations that nobody works in: the sample, and healthy ones of any size, with faults put in on purpose. */
export { alignedOrganisation } from './alignment/aligned.ts'
export { type AlignmentFaultCode, alignmentFaultCodes, misalign } from './alignment/misalign.ts'
export { castBatches, castReplica, storyMonday } from './cast/cast.ts'
export { opensAs, people } from './cast/people.ts'
export { type AnyFaultCode, type FaultCode, faultCodes, faultFamilies, inject } from './faults/fault.ts'
export { type TroubledLeg, trouble } from './faults/trouble.ts'
export { type Habits, habitsOf } from './organisation/habits.ts'
export {
  mondayMorning,
  type Organisation,
  organisation,
  organisationFacts,
  type Size,
} from './organisation/organisation.ts'
export { type Played, type Playing, play } from './organisation/play.ts'
export { type Truth, truth } from './organisation/truth.ts'
export { type Batch, type Told, told } from './told.ts'
