/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { lesson } from './lesson.ts'
import { lessonRules, practiceRules } from './library.rules.ts'
import { practice } from './practice.ts'
import { retroRules } from './retro.rules.ts'
import { retro } from './retro.ts'

export const learningKinds = { retro, lesson, practice } as const

export const learningRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  retro: retroRules,
  lesson: lessonRules,
  practice: practiceRules,
}
