/** A process of its own that reads every hostile file, and says what it cost. */
import { writeSync } from 'node:fs'
import { hostile } from './hostile.cases.ts'
import { type Plan, planOf, tried } from './hostile-trial.ts'

const [, , which] = process.argv
for (const one of hostile.filter(each => which === undefined || each.what === which)) {
  const bytes = one.bytes()
  globalThis.gc?.()
  const before = { rss: process.memoryUsage().rss, cpu: process.cpuUsage() }
  const plan: Plan = await planOf(one.source, bytes)
  const { user, system } = process.cpuUsage(before.cpu)
  const said = {
    what: one.what,
    codes: plan.troubles.map(trouble => trouble.code),
    added: tried(plan),
    cpuMs: Math.round((user + system) / 1000),
    moreMegabytes: Math.round((process.memoryUsage().rss - before.rss) / 1024 / 1024),
  }
  writeSync(1, `${JSON.stringify(said)}\n`)
}
