import { describe, expect, it } from 'vitest'
import { browserWords } from './browser-words.ts'
import { holidaysIn, namesIn } from './names.ts'

describe('what is pasted', () => {
  it('names people once, without those who are here', () => {
    expect(namesIn('1. Ewa Lindgren\n- Noor Haddad, Ewa Lindgren\n\nAmina Diallo', ['amina diallo'])).toEqual(
      ['Ewa Lindgren', 'Noor Haddad'],
    )
  })

  it('names days off, and gives back what it cannot read', () => {
    const read = holidaysIn('24 December Office closed\n2027-01-01: New Year\n\nSome day', '2026-11-23')
    expect(read.holidays).toEqual([
      { on: '2026-12-24', name: 'Office closed' },
      { on: '2027-01-01', name: 'New Year' },
    ])
    expect(read.unread).toEqual(['Some day'])
  })
})

describe('a browser', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', 'Chrome on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge on Windows',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', 'Safari on iPhone'],
    [null, 'Unknown browser'],
  ])('%s is %s', (agent, words) => {
    expect(browserWords(agent)).toBe(words)
  })
})
