import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { hostile } from './hostile.cases.ts'

interface Said {
  readonly what: string
  readonly codes: readonly string[]
  readonly added: number
  readonly cpuMs: number
  readonly moreMegabytes: number
}

it('turns away every hostile file: nothing comes in, in under 2 s and 100 MB', {
  timeout: 120_000,
}, async () => {
  const script = new URL('./hostile-reading.ts', import.meta.url).pathname
  const asked = ['--max-old-space-size=256', '--expose-gc', script]
  const { stdout } = await promisify(execFile)(process.execPath, asked, { maxBuffer: 1e7 })
  const said = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Said)
  expect(said.map(({ what }) => what)).toEqual(hostile.map(({ what }) => what))
  for (const each of said) {
    expect(each, each.what).toMatchObject({ added: 0 })
    expect(each.codes.length, each.what).toBeGreaterThan(0)
    expect(each.cpuMs, each.what).toBeLessThan(2000)
    expect(each.moreMegabytes, each.what).toBeLessThan(100)
  }
})
