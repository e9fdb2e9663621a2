/** How Today speaks of numbers: in words up to twelve. */

/** `seven`, `twelve`, `13`. */
export function inWords(count: number): string {
  return words[count] ?? String(count)
}

/** 'Seven things need you.' */
export function countSentence(count: number): string {
  if (count === 0) return 'Nothing needs you.'
  return `${capital(inWords(count))} ${count === 1 ? 'thing needs' : 'things need'} you.`
}

/** 'About twelve minutes. What is worth most comes first.' */
export function minutesSentence(minutes: number, count: number): string {
  const whole = Math.max(1, Math.round(minutes))
  const time = whole === 1 ? 'About a minute.' : `About ${inWords(whole)} minutes.`
  return count > 1 ? `${time} What is worth most comes first.` : time
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** As a sentence of its own: ‘The import is slower than we hoped’. */
export function quotedSentence(text: string): string {
  return `${quoted(text.trim().replace(/\.$/, ''))}.`
}

/** ‘The import is slower than we hoped.’ */
export function quoted(text: string): string {
  return `‘${text.trim()}’`
}

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
