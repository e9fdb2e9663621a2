/** The grammar stays small: a kind that needs more gets a rule or an act, not a feature (docs/decisions/0002). */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const linesMost = 600

it('says everything a declaration can say in at most 600 lines', () => {
  const files = readdirSync(import.meta.dirname).filter(name => !name.includes('.test.'))
  const lines = files.map(
    name =>
      readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
        .trimEnd()
        .split('\n').length,
  )
  expect(files.length).toBeGreaterThan(5)
  expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(linesMost)
})
