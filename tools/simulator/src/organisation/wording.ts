/** Sentences filled with names and measures. */
import type { Chance } from './chance.ts'
import { clientName, placeName } from './names.ts'
import type { Phrase } from './themes.ts'

export type Blanks = Readonly<Record<string, string>>

const inWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Names and figures for the sentences of one promise; the place and the client are taken in turn. */
export function blanks(chance: Chance, turn: number): Blanks {
  const low = chance.between(2, 9)
  return {
    place: placeName(turn),
    client: clientName(turn),
    few: String(chance.between(2, 9)),
    many: String(chance.between(12, 60)),
    percent: String(chance.between(80, 97)),
    low: String(low),
    high: String(low + chance.between(5, 30)),
  }
}

/** A small number is sometimes written as a word, where no sign stands before it. */
export function filled(sentence: string, blank: Blanks, chance: Chance): string {
  const asWord = chance.percent(40)
  const text = sentence.replace(/(€ |\.)?\{(\w+)\}/g, (_all, sign: string | undefined, name: string) => {
    const value = blank[name] ?? ''
    if (sign) return sign + value
    return asWord && name === 'few' ? inWords[Number(value) - 2]! : value
  })
  return text[0]!.toUpperCase() + text.slice(1)
}

export function filledPhrase(phrase: Phrase, blank: Blanks, chance: Chance): Phrase {
  return { statement: filled(phrase.statement, blank, chance), done: filled(phrase.done, blank, chance) }
}
