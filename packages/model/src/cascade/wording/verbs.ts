import { deedVerbs, makingVerbs, stateWords } from './english-verbs.ts'
import {
  activityVerbs,
  assuringVerbs,
  betteringVerbs,
  emptyVerbs,
  loweringVerbs,
  raisingVerbs,
  tryingVerbs,
} from './english-weak-verbs.ts'
import { type VerbForm, verbForms } from './verb-forms.ts'

export type VerbClass =
  | 'bettering'
  | 'raising'
  | 'lowering'
  | 'activity'
  | 'empty'
  | 'assuring'
  | 'trying'
  | 'making'
  | 'deed'

export type Verb = { readonly lemma: string; readonly meaning: VerbClass; readonly form: VerbForm }

/** The verb that a lower-cased word is a form of, as far as the lists know it. */
export const verbOf = (word: string): Verb | undefined => verbs.get(word)

/** True for words that make a sentence a statement of what is so: forms of be and have, modals, plain presents. */
export const statesSomething = (word: string): boolean => states.has(word)

const classes: readonly [VerbClass, readonly string[]][] = [
  ['deed', deedVerbs],
  ['making', makingVerbs],
  ['trying', tryingVerbs],
  ['assuring', assuringVerbs],
  ['empty', emptyVerbs],
  ['activity', activityVerbs],
  ['lowering', loweringVerbs],
  ['raising', raisingVerbs],
  ['bettering', betteringVerbs],
]

// Later classes win, so that a verb in two lists is read as the weaker one.
const verbs: ReadonlyMap<string, Verb> = new Map(
  classes.flatMap(([meaning, entries]) =>
    entries.flatMap(entry =>
      verbForms(entry).map(([word, form]): [string, Verb] => [
        word,
        { lemma: entry.split('/')[0]?.replace('+', '') ?? entry, meaning, form },
      ]),
    ),
  ),
)

const states = new Set(stateWords)
