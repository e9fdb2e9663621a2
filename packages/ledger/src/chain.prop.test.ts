import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, genesis, hashOf, newSalt, sealOf } from './chain.ts'
import type { Json } from './ledger.ts'

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>

describe('canonical text', () => {
  it('parses back to the same value, and to the same text', () => {
    fc.assert(
      fc.property(json, value => {
        const text = canonicalText(value)
        expect(canonicalText(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { seed: 20261121 },
    )
  })

  it('does not depend on the order in which names were set', () => {
    const names = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(names, given => {
        const one = Object.fromEntries(given.map(name => [name, name.length]))
        const other = Object.fromEntries([...given].reverse().map(name => [name, name.length]))
        expect(canonicalText(one)).toBe(canonicalText(other))
      }),
      { seed: 20261121 },
    )
  })

  it('is that of RFC 8785, section 3.2.2 and 3.2.3', () => {
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0]
    const literals = [null, true, false]
    const string = '\u20ac$\u000f\nA\'B"\\\\"/'
    expect(canonicalText({ numbers, string, literals })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    const unsorted = { '€': 1, '\r': 2, '\ufb33': 3, 1: 4, '😀': 5, '\u0080': 6, ö: 7 }
    expect(Object.values(JSON.parse(canonicalText(unsorted)))).toHaveLength(7)
    expect(canonicalText(unsorted).match(/:\d/g)?.join('')).toBe(':2:4:6:7:1:5:3')
  })
})

describe('the chain', () => {
  const fact = {
    position: 1,
    at: '2026-11-21T09:30:00Z',
    actor: 'amina',
    via: 'web',
    command: 'c',
    fingerprint: 'f',
    ordinal: 0,
    subject: 's',
    kind: 'outcome',
    verb: 'drafted',
    version: 1,
    schema: 1,
    seal: sealOf('0123456789abcdef0123456789abcdef', '[null,null]'),
    body: '{"dueOn":"2026-11-30"}',
  }

  it('stays what it was: a later release must compute the same hashes', () => {
    expect(fact.seal).toBe('e1268278452307a7581cfe600bac5d1597174ec47818c9b177e909578a6cf483')
    expect(hashOf(genesis, fact)).toBe('4e224181ad6478db8dba54c08ecdae314dc815915baf5a25f55f34aa887818ae')
  })

  it('does not let a text slide from one field to the next', () => {
    const slid = { ...fact, actor: 'amin', via: 'aweb' }
    expect(hashOf(genesis, slid)).not.toBe(hashOf(genesis, fact))
    const quoted = { ...fact, actor: 'amina","web', via: 'x' }
    expect(hashOf(genesis, quoted)).not.toBe(hashOf(genesis, fact))
  })

  it('has a new salt each time', () => {
    expect(new Set(Array.from({ length: 100 }, newSalt)).size).toBe(100)
    expect(newSalt()).toMatch(/^[0-9a-f]{32}$/)
  })
})
