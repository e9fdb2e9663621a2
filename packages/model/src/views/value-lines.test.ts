import { describe, expect, it } from 'vitest'
import { deliverable } from '../cascade/deliverable.ts'
import { intent } from '../cascade/intent.ts'
import { linesOf, valuesOf } from './value-lines.ts'

const whole = {
  statement: 'Two lines\nof words',
  parent: 'OUT-1',
  optional: true,
  remaining: 4.5,
  dueOn: null,
  estimate: { low: 1, likely: 2, high: 4 },
  needs: [{ skill: 'Data migration', people: 2 }, { people: 1 }],
  contributes: [{ to: 'OUT-2', how: 'By file', moves: { signal: 'SIG-1', amount: -3 } }],
}

describe('values as lines', () => {
  it('are the same values again, however deep', () => {
    expect(valuesOf(deliverable.fields, linesOf(whole))).toEqual(whole)
    const boundaries = ['Client data stays in the EU', 'Nobody is hired before July']
    expect(valuesOf(intent.fields, linesOf({ boundaries }))).toEqual({ boundaries })
  })

  it('name field, place and part', () => {
    expect(linesOf({ needs: whole.needs, dueOn: null })).toEqual([
      { field: 'needs.0.skill', value: 'Data migration' },
      { field: 'needs.0.people', value: '2' },
      { field: 'needs.1.people', value: '1' },
      { field: 'dueOn' },
    ])
  })

  it('take several texts one a line', () => {
    const lines = [{ field: 'boundaries', value: 'One\nTwo' }]
    expect(valuesOf(intent.fields, lines)).toEqual({ boundaries: ['One', 'Two'] })
  })

  it.each([
    ['remaining', 'soon', 'soon'],
    ['optional', 'perhaps', 'perhaps'],
    ['needs.7.people', '2', '2'],
    ['needs.x.people', '2', '2'],
  ])('leave %s = %s to be refused where it is decided', (field, value, read) => {
    expect(valuesOf(deliverable.fields, [{ field, value }])).toEqual({ [field.split('.')[0]!]: read })
  })
})
