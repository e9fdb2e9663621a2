/**
 * `npm run check:power -- --points 2000 --faults 200 --seed 1`
 *
 * Records what a SQLite ledger writes and syncs (strace), lets the power go at many points, and opens what is left;
 * then lets single calls in the kernel fail. A control with `synchronous=NORMAL` must lose at more than half of its
 * points. Ends with one line of JSON; 1 where anything was lost, or where the control was not.
 */
import { parseArgs } from 'node:util'
import { faultCheck, powerCheck, whyNoStrace } from '@throughline/ledger/faults'

const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '500' },
    faults: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
})
const [points, faults, seed] = [Number(values.points), Number(values.faults), Number(values.seed)]
const reason = whyNoStrace()
if (reason !== undefined) console.log(JSON.stringify({ check: 'power', skipped: reason }))
else {
  const figures = await powerCheck({ points, seed, sort: 'full' })
  const control = await powerCheck({ points: Math.min(points, 500), seed, sort: 'normal' })
  const faulty = await faultCheck(faults)
  const isLost = figures.losing + figures.unsound + faulty.lost + faulty.unsound + faulty.stuck > 0
  const ok = !isLost && control.losing > control.points / 2
  console.log(JSON.stringify({ check: 'power', ok, seed, ...figures, control, faulty }))
  process.exitCode = ok ? 0 : 1
}
