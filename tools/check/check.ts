/** `npm run check`: types, lint and tidy, all three even when one fails. */
import { runChecks } from './checks.ts'
import { closingLine } from './tally.ts'

process.env.NO_COLOR = '1'
const tally = await runChecks(line => console.log(line))
console.log(closingLine(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
