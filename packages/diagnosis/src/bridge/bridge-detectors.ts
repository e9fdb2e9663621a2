/** Detectors between sales and delivery, and of the flow, that belong to clarity and feedback. */
import type { Detector } from '../detector.ts'
import { clientUnseen } from './client-unseen.ts'
import { disputedPromise } from './disputed-promise.ts'
import { effortWithoutResult } from './effort-without-result.ts'
import { marginErosion } from './margin-erosion.ts'
import { undefinedHandOff } from './undefined-hand-off.ts'
import { unmappedPromise } from './unmapped-promise.ts'

export const bridgeDetectors: readonly Detector[] = [
  unmappedPromise,
  disputedPromise,
  undefinedHandOff,
  marginErosion,
  clientUnseen,
  effortWithoutResult,
]
