import { expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'
import { readCsv } from './csv.ts'
import { plainCell, safeCell } from './formula.ts'

it('guesses the separator from the header and says so', () => {
  for (const [separator, told] of [
    [',', []],
    [';', ['Read with a semicolon between cells.']],
    ['\t', ['Read with a tab between cells.']],
  ] as const) {
    const table = readCsv('t.csv', ['a,b', '1,2'].join('\n').replaceAll(',', separator))
    expect(table.rows[0]?.cell('b')).toBe('2')
    expect(table.told).toEqual(told)
  }
})

it('heeds the separator that a spreadsheet declares, and the one that a map states', () => {
  expect(readCsv('t.csv', 'sep=;\na,x;b\n1;2\n').rows[0]?.cell('a,x')).toBe('1')
  expect(readCsv('t.csv', 'a|b;c\n1|2\n', { separator: '|' }).rows[0]?.cell('b;c')).toBe('2')
})

it('knows the place of a cell behind quotes and line breaks', () => {
  const table = readCsv('t.csv', 'a,b,c\r\n"x, ""y""\r\nz",two,3\r\n4,5,6\r\n')
  const [first, second] = table.rows
  expect(first?.cell('a')).toBe('x, "y"\r\nz')
  expect(first?.place).toMatchObject({ line: 2, column: 1 })
  expect(first?.placeOf('b')).toMatchObject({ line: 3, column: 4, width: 3 })
  expect(second?.placeOf('c')).toMatchObject({ line: 4, column: 5 })
})

const words = 'kind,statement\noutcome,Zufriedenheit über 8\n'
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, little)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), little)
  return bytes
}

it.each([
  ['UTF-8', new TextEncoder().encode(words), /^$/],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${words}`), /^$/],
  ['UTF-16 little-endian', utf16(words, true), /UTF-16/],
  ['UTF-16 big-endian', utf16(words, false), /UTF-16/],
  ['Windows-1252', Uint8Array.from(words, sign => sign.charCodeAt(0)), /Windows-1252/],
])('reads %s and tells where it had to guess', (_, bytes, told) => {
  const plan = readPlan({ file: 't.csv', bytes })
  expect(plan.entries[0]?.fields.statement?.value).toBe('Zufriedenheit über 8')
  expect(plan.told.join()).toMatch(told)
})

it('lets no cell run as a formula, and gives back what it was', () => {
  for (const text of ['=1+1', '+1', '-2', '@SUM', '\tx', '\rx', "'=x", "''=x", "it's", 'plain', "'quoted'"]) {
    expect(safeCell(text)).not.toMatch(/^[=+\-@\t\r]/)
    expect(plainCell(safeCell(text))).toBe(text)
  }
})
