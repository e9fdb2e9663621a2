/** What a thing that waits says: its verb, its sentence, and why it matters. */
import { type AnyRecord, type Records, titleOf, type World } from '@throughline/model'
import { type Day, daysBetween } from '../../parts/format/calendar-day.ts'
import { dayInWords, dayNearby } from '../../parts/format/days.ts'
import { daysInText } from '../../parts/format/days-in-text.ts'
import type { Wait } from './wait.ts'
import { quotedSentence } from './words.ts'

export interface WaitWords {
  readonly verb: string
  readonly title: string
  readonly why: string
}

export function waitWords(wait: Wait, world: World, today: Day): WaitWords {
  return words[wait.sort](wait, world, today)
}

type Speaking = (wait: Wait, world: World, today: Day) => WaitWords

const words: Readonly<Record<Wait['sort'], Speaking>> = {
  checkIn: ({ on, dueOn, sinceOn }, _, today) => ({
    verb: 'Check in',
    title: `How does ${on.key} stand?`,
    why: sentences(
      withDay(titleOf(on), on.dueOn, today),
      dueOn && dueOn < today && sinceOn && `Nothing was said since ${dayInWords(sinceOn, today)}.`,
    ),
  }),
  confirm: ({ on }, world, today) => {
    const step = on.steps.committed
    return {
      verb: 'Confirm',
      title: `${on.key} is promised for you${byDay(on.dueOn, today)}.`,
      why: sentences(
        quotedSentence(titleOf(on)),
        step &&
          `${nameOf(world, step.by)} committed it${step.because ? `: ${quotedSentence(step.because)}` : '.'}`,
      ),
    }
  },
  accept: ({ on, sinceOn }, world, today) => ({
    verb: 'Promise',
    title: `Will you promise ${on.key}${byDay(on.dueOn, today)}?`,
    why: sentences(
      quotedSentence(titleOf(on)),
      `${nameOf(world, on.steps.proposed?.by ?? on.createdBy)} proposed it ${ago(sinceOn ?? today, today)}.`,
    ),
  }),
  answer: ({ on, about, dueOn }, world, today) => ({
    verb: 'Answer',
    title: titleOf(on),
    why: sentences(
      `${asker(world, on)} ${on.sort === 'concern' ? 'is concerned' : 'asks'} about ${about.key}.`,
      dueOn &&
        (dueOn < today ? `It was due ${dayInWords(dueOn, today)}.` : `Due ${dayNearby(dueOn, today)}.`),
    ),
  }),
  read: ({ on, about }, _, today) => ({
    verb: 'Write',
    title: `What did ${titleOf(on)} understand of ${about.key}?`,
    why: withDay(titleOf(about), about.horizonOn ?? about.dueOn, today),
  }),
  resolve: ({ on, about, together }, world) => ({
    verb: 'Settle',
    title: `${teams(world, together)} read ${about.key} differently.`,
    why: aboutWords(String(on.steps.diverged?.about ?? '')),
  }),
  do: ({ deed, on, about, dueOn }, _, today) => ({
    verb: deed?.verb ?? 'Open',
    title: deed?.asks ?? titleOf(on),
    why: sentences(
      about.id !== on.id && `${about.key} ${quotedSentence(titleOf(about))}`,
      dueOn &&
        (dueOn < today ? `It was due ${dayInWords(dueOn, today)}.` : `Due ${dayNearby(dueOn, today)}.`),
    ),
  }),
  look: ({ finding, on }, _, today) => ({
    verb: 'Look',
    title: finding ? daysInText(finding.sentence, today) : titleOf(on),
    why: sentences(
      withDay(
        finding?.sentence.includes(on.key) ? titleOf(on) : `${on.key} ${titleOf(on)}`,
        on.dueOn ?? on.horizonOn,
        today,
      ),
      finding && daysInText(finding.remedy, today),
    ),
  }),
}

function sentences(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}

function withDay(title: string, on: unknown, today: Day): string {
  const words = title.replace(/\.$/, '')
  return typeof on === 'string' ? `${words}, due ${dayInWords(on, today)}.` : `${words}.`
}

function byDay(on: unknown, today: Day): string {
  return typeof on === 'string' ? ` by ${dayInWords(on, today)}` : ''
}

function ago(since: Day, today: Day): string {
  const days = Math.max(0, daysBetween(since, today))
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
}

function asker(world: World, question: AnyRecord): string {
  return nameOf(world, (question as unknown as Records['question']).askedBy ?? question.createdBy)
}

/** Doors such as an import have no name of a person. */
function nameOf(world: World, by: string): string {
  return world.one('person', by)?.name ?? 'Somebody'
}

function teams(world: World, readings: readonly AnyRecord[]): string {
  const names = readings.map(each => world.one('team', each.team as string)?.name ?? 'A team')
  return names.length === 1
    ? `${names[0]} and others`
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** What they differ about: a question stands as it was asked. */
function aboutWords(about: string): string {
  if (about === '') return 'It has to be said how it is meant.'
  return /[.?!]$/.test(about) ? about : `${about}.`
}
