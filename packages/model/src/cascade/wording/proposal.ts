import { dayBefore, dayInWords, quarterEndAfter } from './days.ts'
import { type AbstractNoun, abstractNouns, type Domain } from './english-nouns.ts'
import { domainProposals, verbProposals } from './english-proposals.ts'
import { isPlural, type NounPhrase, nounPhraseAt, populationOf } from './noun-phrase.ts'
import { segmentsOf, type Token } from './tokens.ts'
import { capitalised, type StatementContext, type WordingReason } from './verdict.ts'
import { openingOf } from './weakness.ts'

/**
 * One to three whole sentences that could stand instead: an outcome each where there were several, the same
 * sentence without its way out, or a template of the domain with the writer's own people and object in it.
 */
export function proposals(about: {
  text: string
  tokens: readonly Token[]
  reasons: readonly WordingReason[]
  context: StatementContext
  clauses: readonly (readonly Token[])[]
}): string[] {
  const { text, tokens, reasons } = about
  const deciding = reasons.filter(reason => reason.decides && reason.code !== 'no-day')
  const codes = new Set(deciding.map(reason => reason.code))
  if (codes.size === 1 && codes.has('several-outcomes'))
    return about.clauses.map(clause => asSentence(text, clause))
  if (codes.size === 1 && codes.has('hedge') && deciding.length < 3) {
    const without = withoutSpans(text, tokens, deciding)
    if (without !== undefined) return [without]
  }
  return fromTemplates(tokens, dayOf(about.context))
}

/** The parts of a sentence that a template may carry over. */
export function fromTemplates(tokens: readonly Token[], day: string): string[] {
  const subject = segmentsOf(tokens)[0] ?? tokens
  const opening = openingOf(subject)
  const phrase = opening.kind === 'order' ? objectOf(subject, opening.at) : nounPhraseAt(subject, opening.at)
  const known = domainIn(subject, phrase)
  const own = populationOf(subject)
  const class_ =
    opening.kind === 'order' ? opening.verb.meaning : opening.kind === 'state' ? 'quality' : 'bettering'
  const domain = known === undefined || known === 'generic' ? undefined : domainProposals[known]
  const sentences = domain?.sentences ?? verbProposals[class_] ?? domainProposals.generic.sentences
  const people = own ?? domain?.people ?? 'people'
  const fill = { day, people, thing: thingOf(phrase), isMany: phrase?.plural ?? false }
  return sentences.slice(0, 3).map(sentence => filled(sentence, fill))
}

function objectOf(subject: readonly Token[], at: number): NounPhrase | undefined {
  let from = at + 1
  while (/^(?:on|in|with|up|to|for|at|into|and|,)$/.test(subject[from]?.lower ?? '')) from += 1
  return nounPhraseAt(subject, from)
}

function domainIn(subject: readonly Token[], phrase: NounPhrase | undefined): Domain | undefined {
  const head = phrase ? abstractNouns.get(phrase.head.lower) : undefined
  if (head && head.domain !== 'generic') return head.domain
  const named: AbstractNoun[] = []
  for (const token of subject) {
    const noun = abstractNouns.get(token.lower)
    if (noun) named.push(noun)
  }
  return named.find(noun => noun.domain !== 'generic')?.domain ?? named[0]?.domain
}

function dayOf({ dueOn, parentDueOn, today }: StatementContext): string {
  const day =
    dueOn ?? (parentDueOn ? dayBefore(parentDueOn, today) : today ? quarterEndAfter(today) : undefined)
  return day ? `By ${dayInWords(day)}` : 'By the end of next quarter'
}

function thingOf(phrase: NounPhrase | undefined): string {
  if (!phrase) return 'the work'
  const words = phrase.words.map(token => token.text).join(' ')
  return phrase.words.length === 1 || phrase.plural ? words : `the ${words}`
}

function filled(
  sentence: string,
  fill: { day: string; people: string; thing: string; isMany: boolean },
): string {
  const { day, people, thing, isMany } = fill
  const values: Record<string, string> = {
    day,
    people,
    one: singular(people),
    months: /^(?:new|first)\b/i.test(people) ? 'first month' : 'last month',
    thing,
    is: isMany ? 'are' : 'is',
    has: isMany ? 'have' : 'has',
    needs: isMany ? 'need' : 'needs',
  }
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

const singular = (people: string): string =>
  !isPlural(people.split(' ').at(-1) ?? '') || people === 'people'
    ? people
    : people.replace(/(?:(?<=ch|sh|x)es|s)$/, '')

function asSentence(text: string, clause: readonly Token[]): string {
  const words = text.slice(clause[0]!.start, clause.at(-1)!.end).replace(/[\s,]+$/, '')
  return `${capitalised(words)}.`
}

function withoutSpans(
  text: string,
  tokens: readonly Token[],
  spans: readonly WordingReason[],
): string | undefined {
  let rest = ''
  let from = tokens[0]?.start ?? 0
  for (const span of spans) {
    if (span.start < from) return undefined
    rest += text.slice(from, span.start)
    from = span.end
  }
  const joined = (rest + text.slice(from))
    .replace(/\s+/g, ' ')
    .replace(/\s*,?\s*([.,;])/g, '$1')
    .trim()
  const sentence = capitalised(joined.replace(/^[,\s]+|[.,\s]+$/g, ''))
  return sentence.split(' ').length < 3 ? undefined : `${sentence}.`
}
