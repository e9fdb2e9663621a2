import { describe, expect, it } from 'vitest'
import { acuteLeg } from './acute-leg.ts'
import type { Cause } from './causes.ts'
import { repairs } from './repairs.ts'

function bar(repair: Cause['repair'], share: number, standardError: number): Cause {
  const { leg, label } = repairs.find(each => each.name === repair)!
  return { repair, leg, label, alone: share, last: share, share, standardError, items: [] }
}

/** Alignment 100 and feedback so much, each with its error. */
function told(feedback: number, [first, second]: readonly [number, number], gap = 300) {
  const causes = [bar('decidedOnTime', 100, first), bar('seenInTime', feedback, second)]
  return acuteLeg({ gap, legs: { clarity: 0, alignment: 100, feedback }, causes })
}

describe('the most acute leg', () => {
  it('is named where its lead exceeds the error of both together', () => {
    expect(told(40, [30, 40])).toBe('alignment')
    expect(told(51, [30, 40])).toBeUndefined()
    expect(told(50, [30, 40])).toBeUndefined()
    expect(told(49, [30, 40])).toBe('alignment')
  })

  it('is the other one where that has more', () => {
    expect(told(190, [30, 40])).toBe('feedback')
  })

  it('minds no error of a leg that is neither first nor second', () => {
    const causes = [bar('decidedOnTime', 100, 1), bar('seenInTime', 50, 1), bar('clearWork', 5, 500)]
    const legs = { clarity: 5, alignment: 100, feedback: 50 }
    expect(acuteLeg({ gap: 300, legs, causes })).toBe('alignment')
  })

  it('is none where nothing is lost, however much a repair would win', () => {
    expect(told(10, [1, 1], 0)).toBeUndefined()
    expect(told(10, [1, 1], -50)).toBeUndefined()
    const legs = { clarity: -3, alignment: -1, feedback: -2 }
    expect(acuteLeg({ gap: 300, legs, causes: [] })).toBeUndefined()
  })
})
