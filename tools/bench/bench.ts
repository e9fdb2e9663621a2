/**
 * `npm run bench -- NAME [args] [--json]` runs the benchmark `NAME.bench.ts`; without a name it lists them.
 *
 * A benchmark exports `run(args, out)` and returns (or promises) an object of figures. `out(line)` takes the
 * lines of its readable table. With `--json` those lines go to standard error, and the last line of standard
 * output is the object as JSON. Facts about the machine go to standard error either way.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { found, matching, summary } from './found.ts'
import { machine } from './machine.ts'

export type Figures = Record<string, unknown>
export type Out = (line: string) => void
type Bench = {
  run?: (args: readonly string[], out: Out) => Figures | undefined | Promise<Figures | undefined>
}

const [name, ...rest] = process.argv.slice(2)
if (name === undefined || name.startsWith('--')) list()
else await measure(name, rest)

function list(): void {
  for (const bench of found('.')) console.log(`${bench.name.padEnd(20)} ${summary(bench.path)}`)
}

async function measure(wanted: string, given: readonly string[]): Promise<void> {
  const path = matching(found('.'), wanted)
  if (typeof path !== 'string') return refuse(path.problem)
  const { run } = (await import(pathToFileURL(resolve(path)).href)) as Bench
  if (typeof run !== 'function') return refuse(`${path} exports no function run(args, out)`)
  const asJson = given.includes('--json')
  const args = given.filter(one => one !== '--json')
  console.error(machine())
  let lines = 0
  const out: Out = line => {
    lines += 1
    if (asJson) console.error(line)
    else console.log(line)
  }
  const figures = await run(args, out)
  if (asJson && figures === undefined) return refuse(`${path} returned no figures`)
  if (asJson) console.log(JSON.stringify(figures))
  else if (lines === 0) console.log(readable(figures ?? {}))
}

function readable(figures: Figures): string {
  const width = Math.max(0, ...Object.keys(figures).map(one => one.length))
  return Object.entries(figures)
    .map(
      ([figure, value]) =>
        `${figure.padEnd(width)}  ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    )
    .join('\n')
}

function refuse(problem: string): void {
  console.error(problem)
  process.exitCode = 2
}
