/**
 * `npm run new kind GROUP/NAME`, `npm run new finding LEG/CODE`, `npm run new decision "Title"`: writes what
 * compiles and passes tidy, and says what is left to do by hand.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NotPossible, type Plan } from './change.ts'
import { newDecision } from './decision.ts'
import { newFinding } from './finding.ts'
import { newKind } from './kind.ts'

const usage = 'npm run new kind GROUP/NAME | finding LEG/CODE | decision "Title"'

try {
  write(planned(process.argv.slice(2)))
} catch (fault) {
  if (!(fault instanceof NotPossible)) throw fault
  console.error(fault.message)
  process.exitCode = 2
}

function planned([what, ...words]: readonly string[]): Plan {
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
  const asked = words.join(' ')
  if (what === 'kind') return newKind(asked, read)
  if (what === 'finding') return newFinding(asked, read)
  if (what === 'decision') return newDecision(asked, readdirSync('docs/decisions'))
  throw new NotPossible(usage)
}

function write({ files, byHand }: Plan): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`wrote ${path}`)
  }
  const code = Object.keys(files).filter(path => path.endsWith('.ts'))
  if (code.length > 0) execFileSync('biome', ['check', '--write', ...code], { stdio: 'pipe' })
  for (const sentence of byHand) console.log(`then: ${sentence}`)
}
