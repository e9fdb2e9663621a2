import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const home = join(import.meta.dirname, '..')

describe('the example of the README', () => {
  const [example = ''] = codeOf(readFileSync(join(home, 'README.md'), 'utf8'))

  it('has fifteen lines', () => {
    expect(example.trim().split('\n')).toHaveLength(15)
  })

  it('schedules and forecasts a thousand activities, as it stands', () => {
    const args = ['--input-type=module-typescript', '--no-warnings']
    const said = execFileSync(process.execPath, args, { input: example, cwd: home, encoding: 'utf8' })
    const [, scheduled, likely] = /^([\d.]+) ([\d.]+)\n$/.exec(said) ?? []
    expect(Number(scheduled)).toBeGreaterThan(20)
    expect(Number(likely)).toBeGreaterThan(20)
    expect(Number(likely)).toBeLessThan(1000)
  })
})

function codeOf(page: string): string[] {
  return [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code)
}
