import type { Finding } from '@throughline/diagnosis'
import { Given, wholeOutcome } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { codesIn, countsSentence } from './counts.ts'
import { addressOf, filtered, filtersIn } from './filters.ts'

const given = Given.organisation()
const outcome = given.did('outcome.add', { fields: wholeOutcome })

const finding = (more: Partial<Finding> = {}): Finding => ({
  code: 'no-done',
  leg: 'clarity',
  severity: 'warning',
  subject: { kind: 'outcome', id: outcome.id, key: outcome.key, title: '' },
  sentence: '',
  evidence: [],
  cost: {},
  remedy: '',
  ...more,
})

describe('the list of findings', () => {
  it('says how many in a sentence', () => {
    expect(countsSentence([])).toBe('Nothing was found.')
    expect(countsSentence([finding({ severity: 'error' })])).toBe('One error.')
    const many = [...Array(21)].map(() => finding())
    expect(countsSentence([...many, finding({ severity: 'error' }), finding({ severity: 'note' })])).toBe(
      'One error, 21 warnings and one note.',
    )
  })

  it('keeps its filters in the address, and reads no other', () => {
    expect(filtersIn({ code: 'no-done', leg: 'clarity', mine: 1 })).toEqual({
      code: 'no-done',
      leg: 'clarity',
      mine: true,
    })
    expect(filtersIn({ code: 7, leg: 'arm', mine: 'no' })).toEqual({})
    expect(addressOf({ code: 'no-done', mine: true })).toBe('/findings?code=no-done&mine=1')
    expect(addressOf({})).toBe('/findings')
  })

  it('is filtered by code, leg and whose it is', () => {
    const all = [finding(), finding({ code: 'silent-owner', leg: 'feedback' })]
    const by = (person: string) => ({ world: given.replica, person: given.id(person) })
    expect(filtered(all, { leg: 'feedback' }, by('PER-1')).map(each => each.code)).toEqual(['silent-owner'])
    expect(filtered(all, { mine: true }, by('PER-1'))).toHaveLength(2)
    expect(filtered(all, { mine: true }, by('PER-2'))).toHaveLength(0)
    expect(codesIn([...all, finding()])).toEqual([
      { code: 'no-done', count: 2 },
      { code: 'silent-owner', count: 1 },
    ])
  })
})
