/** What a retrospective opens with, and the lessons that apply to work. */
import type { Records } from '../../registry.ts'
import { lessonsFor } from '../lessons.ts'
import { type RetroFacts, retroFacts } from '../retro-facts.ts'
import { counted, type Explanation, explaining, lineOn, rounded } from './explanation.ts'

const about = (name: string, title: string, lines: (facts: RetroFacts) => Line[]) =>
  explaining(['retro'], {
    name,
    title,
    lines: ({ world, record, on }) => lines(retroFacts(world, record as Records['retro'], on)),
  })

type Line = ReturnType<typeof lineOn>
type Moved = RetroFacts['signals'][number]

const retroExplanations: readonly Explanation[] = [
  about('waits', 'What slowed us', ({ waits }) =>
    waits.map(({ of, days }) => lineOn(of, `waited ${counted(days, 'working day')}.`)),
  ),
  about('decisions', 'Where decisions stuck', ({ decisions }) =>
    decisions.map(({ of, latency: { total, input, decider, reopened } }) =>
      lineOn(
        of,
        `${counted(total, 'working day')}; ${rounded(input)} for input, ${rounded(decider)} for the decider, ${rounded(reopened)} reopened.`,
      ),
    ),
  ),
  about('lateRisks', 'Which risks came late', ({ lateRisks }) =>
    lateRisks.map(risk => lineOn(risk, 'was written down after its work had begun.')),
  ),
  about('moved', 'What moved', ({ moved, signals, reopened }) => [
    ...signals.map(each => lineOn(each.of, valuesIn(each))),
    ...moved.map(({ of, moves }) => lineOn(of, `its day moved ${counted(moves.length, 'time')}.`)),
    ...reopened.map(of => lineOn(of, 'was done again.')),
  ]),
  about('passedOver', 'What was passed over', ({ passedOver }) =>
    passedOver.map(({ of, code, because }) => lineOn(of, `${code}. Because: ${because}`)),
  ),
]

const lessons = explaining(['intent', 'outcome', 'deliverable', 'charter', 'gate', 'engagement', 'handOff'], {
  name: 'lessons',
  title: 'What was learnt about such work',
  lines: ({ world, record, on }) =>
    lessonsFor(world, record, on).map(({ lesson, here }) => {
      const standing = here === 'new' || here === 'shown' ? 'not answered here yet' : `${here} here`
      return lineOn(lesson, `${lesson.advice}; ${standing}.`)
    }),
})

export const learningExplanations: readonly Explanation[] = [...retroExplanations, lessons]

function valuesIn({ before, now, target }: Moved): string {
  const known = [
    before === undefined ? '' : `${rounded(before)} before`,
    now === undefined ? 'no reading' : `${rounded(now)} now`,
    target === undefined ? '' : `${rounded(target)} aimed at`,
  ]
  return `${known.filter(each => each !== '').join(', ')}.`
}
