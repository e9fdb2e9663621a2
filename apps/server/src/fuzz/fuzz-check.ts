/**
 * `npm run check:fuzz -- --requests N --seed S`: asks every route for what nobody should ask. Ends with one line of
 * JSON; exit 1 where anything was answered by a fault, a stack, words of another workspace, or too late.
 */
import { parseArgs } from 'node:util'
import { walk } from './walk.ts'

/** Accepted facts stay in memory, so a little grows; more than this a request is a leak. */
const heapBytesMost = 16_000

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
})
const requests = Number(values.requests)
const seed = Number(values.seed)
if (!Number.isInteger(requests) || requests < 1 || !Number.isInteger(seed)) {
  process.stderr.write('Say --requests as a whole number from 1 and --seed as a whole number.\n')
  process.exit(2)
}
const { wrong, ...walked } = await walk({ requests, seed })
for (const each of wrong) process.stderr.write(`${each}\n`)
const isLeaking = requests >= 2000 && walked.heapBytesPerRequest > heapBytesMost
const isWell = walked.faults + walked.stacks + walked.foreign + walked.slow === 0 && !isLeaking
process.stdout.write(`${JSON.stringify({ check: 'fuzz', ok: isWell, ...walked })}\n`)
process.exit(isWell ? 0 : 1)
