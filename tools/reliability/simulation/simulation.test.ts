import { describe, expect, it } from 'vitest'
import { mutants } from './mutants.ts'
import { runSeed } from './run.ts'

describe('nodes, senders and readers in a world that fails', () => {
  it.each([1, 51, 101, 151, 201, 251])('keep every promise: fifty seeds from %i', async first => {
    for (let seed = first; seed < first + 50; seed++) {
      const broken = await runSeed(seed)
      expect([seed, broken]).toEqual([seed, []])
    }
  })

  it('are the same for the same seed', async () => {
    expect(await runSeed(5, 'new-id-each-try')).toEqual(await runSeed(5, 'new-id-each-try'))
  })

  it.each(mutants)('would not with: %s', async mutant => {
    for (let seed = 1; seed <= 60; seed++) if ((await runSeed(seed, mutant)).length > 0) return
    expect.unreachable(`60 seeds did not find ${mutant}`)
  })
})
