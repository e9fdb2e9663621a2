import { expect, it } from 'vitest'
import { killRounds } from './kill-check.ts'

it('loses nothing that was acknowledged when it is killed under load, and tells nothing twice', async () => {
  const report = await killRounds(3, 11)
  expect(report).toMatchObject({ lost: 0, gaps: 0, duplicates: 0, misheard: 0, soundChain: true })
  expect(report.acknowledged).toBeGreaterThan(20)
})
