/** Lessons that apply to a record: by their condition, else by their themes and words. */
import { contentWords } from '../cascade/wording/content-words.ts'
import type { AnyRecord } from '../grammar/record.ts'
import { type Records, titleOf } from '../registry.ts'
import type { World } from '../world.ts'
import { conditionHolds } from './signal-value.ts'

type Lesson = Records['lesson']

export interface LessonHere {
  readonly lesson: Lesson
  /** What became of it here. */
  readonly here: 'new' | 'shown' | 'taken' | 'refused'
  readonly by: 'condition' | 'theme' | 'words'
}

/** Lessons for a record, those not yet answered first; nothing where the library is off. */
export function lessonsFor(world: World, subject: AnyRecord, on: string): LessonHere[] {
  if (!world.systemIsOn('library')) return []
  return world
    .all('lesson')
    .flatMap(lesson => {
      const by = appliesTo(world, { lesson, subject }, on)
      return by ? [{ lesson, by, here: standing(lesson, subject.id) }] : []
    })
    .sort((a, b) => order.indexOf(a.here) - order.indexOf(b.here))
}

/** By what a lesson applies to a record on a day; nothing where it does not. */
export function appliesTo(
  world: World,
  { lesson, subject }: { lesson: Lesson; subject: AnyRecord },
  on: string,
): LessonHere['by'] | undefined {
  if (lesson.evidence?.includes(subject.id)) return undefined
  if (lesson.appliesWhen !== undefined)
    return conditionHolds(world, { condition: lesson.appliesWhen, subject }, on).holds
      ? 'condition'
      : undefined
  const said = contentWords(wordsOf(subject))
  const hasTheme = (lesson.themes ?? []).some(theme => {
    const words = contentWords(theme)
    return words.length > 0 && words.every(word => said.includes(word))
  })
  if (hasTheme) return 'theme'
  const common = contentWords(lesson.text).filter(word => said.includes(word))
  return common.length >= wordsInCommon ? 'words' : undefined
}

/** How often a lesson was shown, taken and refused. */
export function usesOf(lesson: Lesson): { shown: number; taken: number; refused: number } {
  const { shownAt = [], takenAt = [], refusedAt = [] } = lesson
  return { shown: shownAt.length, taken: takenAt.length, refused: refusedAt.length }
}

const order: readonly LessonHere['here'][] = ['new', 'shown', 'taken', 'refused']

/** One word in common is chance, two may be; three are a subject. */
const wordsInCommon = 3

function standing(lesson: Lesson, id: string): LessonHere['here'] {
  if (lesson.takenAt?.includes(id)) return 'taken'
  if (lesson.refusedAt?.includes(id)) return 'refused'
  return lesson.shownAt?.includes(id) ? 'shown' : 'new'
}

function wordsOf(record: AnyRecord): string {
  return [titleOf(record), record.done, record.serves].filter(each => typeof each === 'string').join('. ')
}
