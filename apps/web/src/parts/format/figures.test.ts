import { describe, expect, test } from 'vitest'
import { chance, chanceBand, chanceWord } from './chance.ts'
import { money, moneyRange, percent, thin } from './money.ts'

const spaced = (words: string) => words.replaceAll(' ', thin)

describe('money', () => {
  test.each([
    [310_000, '€ 310 k'],
    [1_400_000, '€ 1.4 M'],
    [4_812, '€ 4.8 k'],
    [6_000, '€ 6 k'],
    [996_000, '€ 1 M'],
    [14, '€ 14'],
    [0, '€ 0'],
    [-41_000, '−€ 41 k'],
    [2_300_000_000, '€ 2.3 bn'],
  ])('%i is %s', (amount, words) => {
    expect(money(amount)).toBe(spaced(words))
  })

  test('in another currency', () => {
    expect(money(96_000, 'GBP')).toBe(spaced('£ 96 k'))
    expect(money(96_000, 'SEK')).toBe(spaced('SEK 96 k'))
  })

  test('a range has one unit', () => {
    expect(moneyRange(840_000, 1_300_000)).toBe(`€${thin}0.84 to 1.3${thin}M`)
    expect(moneyRange(-6_000, 40_000)).toBe(`€${thin}−6 to 40${thin}k`)
  })

  test('a share in whole per cents', () => {
    expect(percent(1.124)).toBe(`112${thin}%`)
    expect(percent(-0.014)).toBe(`−1${thin}%`)
  })
})

describe('a chance', () => {
  test.each([
    [0.001, '< 1 %', 'Very unlikely', 'off'],
    [0.1, '10 %', 'Very unlikely', 'off'],
    [0.11, '11 %', 'Unlikely', 'off'],
    [0.33, '33 %', 'Unlikely', 'off'],
    [0.335, '34 %', 'Even odds', 'risk'],
    [0.34, '34 %', 'Even odds', 'risk'],
    [0.65, '65 %', 'Even odds', 'risk'],
    [0.66, '66 %', 'Likely', 'on'],
    [0.89, '89 %', 'Likely', 'on'],
    [0.9, '90 %', 'Very likely', 'on'],
    [0.9999, '> 99 %', 'Very likely', 'on'],
    [0, '< 1 %', 'Very unlikely', 'off'],
    [1, '> 99 %', 'Very likely', 'on'],
  ])('%f is %s, %s', (probability, whole, word, band) => {
    expect(chance(probability)).toBe(spaced(whole))
    expect(chanceWord(probability)).toBe(word)
    expect(chanceBand(probability)).toBe(band)
  })
})
