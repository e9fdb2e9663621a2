import { describe, expect, it } from 'vitest'
import { countSentence, minutesSentence } from './words.ts'

describe('the sentence of Today', () => {
  it.each([
    [0, 'Nothing needs you.'],
    [1, 'One thing needs you.'],
    [7, 'Seven things need you.'],
    [12, 'Twelve things need you.'],
    [13, '13 things need you.'],
  ])('of %i reads %s', (count, sentence) => {
    expect(countSentence(count)).toBe(sentence)
  })

  it.each([
    [0.5, 1, 'About a minute.'],
    [12, 7, 'About twelve minutes. What is worth most comes first.'],
    [40.4, 9, 'About 40 minutes. What is worth most comes first.'],
  ])('%d minutes of %i reads %s', (minutes, count, sentence) => {
    expect(minutesSentence(minutes, count)).toBe(sentence)
  })
})
