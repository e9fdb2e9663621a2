/** Whether two sentences that share their words are about different people, places or products by name. */

/** Each names something that the other does not: the same promise, made for another town, is another promise. */
export function toldApart(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return hasOwn(names, others) && hasOwn(others, names)
}

/** Words that are written with a small letter somewhere: an opening 'Clients' is no name where 'clients' occurs. */
export function commonWords(sentences: Iterable<string>): ReadonlySet<string> {
  const common = new Set<string>()
  for (const sentence of sentences) for (const word of sentence.match(smallWord) ?? []) common.add(word)
  return common
}

/** Capitals inside a sentence name something, those in a row one thing; in a heading written in capitals they do not. */
export function namesIn(sentence: string, common: ReadonlySet<string>): Set<string> {
  const words = sentence.match(anyWord) ?? []
  if (words.length > 3 && words.filter(isCapital).length * 2 > words.length) return new Set()
  const names: string[] = []
  let inName = false
  for (const [at, word] of words.entries()) {
    const isName = isCapital(word) && (at > 0 || opensWithName(words, common))
    if (isName && inName) names.push(`${names.pop()} ${word}`)
    else if (isName) names.push(word)
    inName = isName
  }
  return new Set(names)
}

/** 'Lowfield Care returns …', 'Lowfield returns …', not 'Returns fall …'. */
function opensWithName([first = '', next = '']: readonly string[], common: ReadonlySet<string>): boolean {
  return !common.has(first.toLowerCase()) && (isCapital(next) || next.endsWith('s') || /['’]s$/.test(first))
}

function hasOwn(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const name of names) if (!others.has(name)) return true
  return false
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
const anyWord = /\p{L}[\p{L}\p{N}'’-]*/gu
const smallWord = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}'’-]*/gu
