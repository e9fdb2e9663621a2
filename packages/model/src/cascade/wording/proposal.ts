import { dayBefore, dayInWords, quarterEndAfter } from './days.ts'
import { abstractNouns, type Domain, peopleNouns, qualityDomains } from './english-nouns.ts'
import { domainProposals, impliedDomains, verbProposals } from './english-proposals.ts'
import { closesPhrase, isPlural, type NounPhrase, populationOf } from './noun-phrase.ts'
import { openingOf } from './opening.ts'
import { objectPhrase, subjectPhrase, thingOf } from './thing.ts'
import { segmentsOf, type Token } from './tokens.ts'
import { capitalised, type StatementContext, type WordingReason } from './verdict.ts'

/**
 * One to three whole sentences that could stand instead: an outcome each where there were several, the same
 * sentence without its way out, or a template of the domain with the writer's own people and object in it.
 * Only sentences of which `stands` is true are offered.
 */
export function proposals(about: {
  text: string
  tokens: readonly Token[]
  reasons: readonly WordingReason[]
  context: StatementContext
  clauses: readonly (readonly Token[])[]
  stands: (sentence: string) => boolean
}): string[] {
  const own = fromOwnWords(about).filter(about.stands)
  if (own.length > 0) return own
  const day = dayOf(about.context)
  const offered = fromTemplates(about.tokens, day).filter(about.stands)
  if (offered.length > 0) return offered
  const plain = { day, people: 'people', thing: 'the result', isMany: false }
  return domainProposals.generic.sentences.map(template => filled(template, plain))
}

function fromOwnWords(about: Parameters<typeof proposals>[0]): string[] {
  const { text, tokens, reasons } = about
  const deciding = reasons.filter(reason => reason.decides && reason.code !== 'no-day')
  const codes = new Set(deciding.map(reason => reason.code))
  if (codes.size > 1) return []
  if (codes.has('several-outcomes')) return about.clauses.map(clause => asSentence(text, clause))
  if (!codes.has('hedge') || deciding.length > 2 || /\bTB[DC]\b/i.test(text)) return []
  const without = withoutSpans(text, tokens, deciding)
  return without === undefined ? [] : [without]
}

function fromTemplates(tokens: readonly Token[], day: string): string[] {
  const subject = segmentsOf(tokens)[0] ?? tokens
  const opening = openingOf(subject)
  const meaning = opening.kind === 'order' ? opening.verb.meaning : 'heading'
  const isBecoming =
    meaning === 'trying' || (opening.kind === 'order' && /^be(?:come)?$/.test(opening.verb.lemma))
  const phrase =
    opening.kind === 'order' ? objectPhrase(subject, opening.at) : subjectPhrase(subject, opening.at)
  const own = phrase ? thingOf(phrase, subject) : { words: 'the work', isMany: false }
  const found = (phrase ? undefined : impliedDomains[meaning]) ?? domainIn(subject, phrase, meaning)
  const known =
    found.domain === undefined || found.domain === 'generic' ? undefined : domainProposals[found.domain]
  const family = isBecoming ? 'becoming' : verbFamily(meaning, phrase)
  const templates = known?.sentences ?? verbProposals[family] ?? domainProposals.generic.sentences
  const isPeople = phrase !== undefined && peopleNouns.has(phrase.head.lower)
  const people = (known || !isPeople ? populationOf(subject) : undefined) ?? known?.people ?? 'people'
  const thing = found.thing ?? own.words
  const isMany = found.thing === undefined ? own.isMany : isPlural(found.thing)
  return templates.slice(0, 3).map(template => filled(template, { day, people, thing, isMany }))
}

function verbFamily(meaning: string, phrase: NounPhrase | undefined): string {
  if (!phrase || !peopleNouns.has(phrase.head.lower)) return meaning
  if (meaning === 'activity' || meaning === 'empty') return 'servedPeople'
  if (meaning !== 'raising') return meaning
  return phrase.plural ? 'growingPeople' : 'growingTeam'
}

type Found = { readonly domain?: Domain | undefined; readonly thing?: string }

// The object's own noun first; then what it is of, or the quality said of it; for an empty verb also its purpose.
function domainIn(subject: readonly Token[], phrase: NounPhrase | undefined, meaning: string): Found {
  const head = phrase ? abstractNouns.get(phrase.head.lower)?.domain : undefined
  if (head !== undefined && head !== 'generic') return { domain: head }
  for (const [at, token] of subject.entries()) {
    if (meaning !== 'empty' && turning.has(token.lower)) break
    const next = subject[at + 1]
    const isHead = next === undefined || next.kind !== 'word' || closesPhrase(next.lower)
    const quality = meaning === 'heading' ? qualityDomains.get(token.lower) : undefined
    if (quality) return { domain: quality }
    const domain = abstractNouns.get(token.lower)?.domain
    if (domain !== undefined && domain !== 'generic' && isHead) return { domain, thing: token.text }
  }
  return { domain: head }
}

function dayOf({ dueOn, parentDueOn, today }: StatementContext): string {
  const day =
    dueOn ?? (parentDueOn ? dayBefore(parentDueOn, today) : today ? quarterEndAfter(today) : undefined)
  return day ? `By ${dayInWords(day)}` : 'By the end of next quarter'
}

const turning = new Set('to for by as through with while and so via from in on'.split(' '))

function filled(
  sentence: string,
  fill: { day: string; people: string; thing: string; isMany: boolean },
): string {
  const { day, people, thing, isMany } = fill
  const values: Record<string, string> = {
    day,
    people,
    months: /^(?:new|first)\b/i.test(people) ? 'first month' : 'last month',
    thing,
    is: isMany ? 'are' : 'is',
    it: isMany ? 'they' : 'it',
    them: isMany ? 'them' : 'it',
    serves: isMany ? 'serve' : 'serves',
    takes: isMany ? 'take' : 'takes',
    has: isMany ? 'have' : 'has',
    needs: isMany ? 'need' : 'needs',
  }
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

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
