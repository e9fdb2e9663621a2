import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CannotTell, program } from './cel.ts'
import { isFault } from './fault.ts'
import { knownFunctions, knownMacros, knownValues } from './known.ts'

const pieces = [
  ...knownFunctions.map(each => each.name),
  ...knownMacros.map(each => `.${each}`),
  ...knownValues,
  ...["'SIG-1'", '3', '0.5', '(', ')', '[', ']', ',', 'v', '.', '\n', '"', "'", '\\', '$', 'é', '🙂'],
  ...['+', '-', '*', '/', '%', '<', '>=', '==', '&&', '||', '!', '?', ':', 'in', 'null', 'b"x"', '0x1F', '{'],
]

it('reads anything to a program or to a fault with a place in it, and answers without throwing', () => {
  const words = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 30 })
  const call = (name: string, told: readonly unknown[]) => {
    if (told.length > 1) throw new CannotTell('Not known.')
    return name === 'readings' ? [1, 2, 3] : 1
  }
  fc.assert(
    fc.property(words, fc.constantFrom('number' as const, 'flag' as const), (said, gives) => {
      const source = said.join(' ')
      const read = program(source, { gives })
      if (isFault(read)) {
        expect(read.at).toBeLessThanOrEqual(source.length)
        expect(read.message).toMatch(/[.)]$/)
        return
      }
      const answer = read.answer({ today: '2026-11-23', call })
      if (answer.ok) expect(typeof answer.value).toBe(gives === 'number' ? 'number' : 'boolean')
      else expect(answer.cannot).not.toBe('')
    }),
    { numRuns: 3000, seed: 9 },
  )
})
