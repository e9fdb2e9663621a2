import { parentPort, workerData } from 'node:worker_threads'
import type { ForecastProblem } from '../../forecast/problem.ts'
import { futureScores, type LeverJob, type LeverTarget } from '../score.ts'

const { base, targets } = workerData as { base: ForecastProblem; targets: LeverTarget[] }
parentPort?.on('message', (job: LeverJob) => parentPort?.postMessage(futureScores(base, targets, job)))
futureScores(base, targets, { changes: [], seed: 0, trials: 64 })
parentPort?.postMessage('ready')
