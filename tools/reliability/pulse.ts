/**
 * `npm run check:pulse -- --organisations 500 --seed 1`
 *
 * Random organisations are asked in several rounds, over several audiences, while people come, go and change teams.
 * Whatever any role was told of it, at any time, becomes a matrix of who is in each number; a group of fewer than
 * five in its row space, for anybody or for one of the people themselves, is a leak. Two naive rules are tried on the
 * same people and must leak. Ends with one line of JSON; 1 where something leaked, or where a naive rule did not.
 */
import { parseArgs } from 'node:util'
import { pulseCheck } from './pulse/pulse-check.ts'

const { values } = parseArgs({
  options: {
    organisations: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
})
const verdict = await pulseCheck({ organisations: Number(values.organisations), seed: Number(values.seed) })
console.log(JSON.stringify({ check: 'pulse', ...verdict }))
process.exitCode = verdict.ok ? 0 : 1
