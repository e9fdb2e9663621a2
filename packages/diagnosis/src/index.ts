/** The border of judgement. */
export type { Detector, Sight, Spotted } from './detector.ts'
export { detectors } from './detectors.ts'
export * from './diagnose.ts'
export * from './finding.ts'
export * from './fold.ts'
