/**
 * `npm test`: everything, on a bare machine. With arguments (`npm test -- outcome`) only the matching test
 * files, at once. The last line printed is `N passed, N failed`, with `, N skipped` where tests were skipped.
 */
import { runChecks } from './checks.ts'
import { aptInstall, ensurePrerequisites, mayInstall, prerequisites } from './prerequisites.ts'
import { suite } from './suite.ts'
import { added, closingLine, skipLines, slowLines, type Tally } from './tally.ts'

const filters = process.argv.slice(2)
process.env.NO_COLOR = '1'
const say = (line: string) => console.log(line)

requireNode24()
const tally = filters.length > 0 ? await suite(filters) : await everything()
if (filters.length === 0) for (const line of slowLines(tally.files ?? [])) say(line)
for (const line of skipLines(tally.skipped)) say(line)
say(closingLine(tally))
process.exitCode = tally.failed > 0 ? 1 : 0

async function everything(): Promise<Tally> {
  await ensurePrerequisites({ wanted: prerequisites, mayInstall: mayInstall(), install: aptInstall, say })
  return added(await runChecks(say), await suite([]))
}

function requireNode24(): void {
  if (Number.parseInt(process.versions.node, 10) >= 24) return
  say(`runs on Node 24 or later, this is ${process.versions.node}: use npm test, which brings its own`)
  say('0 passed, 1 failed')
  process.exit(1)
}
