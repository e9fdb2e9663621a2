import { choice, day, list, maybe, ref, starting, text } from '../grammar/fields.ts'
import { lineOfSight } from '../views/line-of-sight.ts'
import type { World } from '../world.ts'
import type { Act } from './act.ts'

/** A cycle ends; each outcome that has not is carried, dropped or delivered in the same breath. */
export const closeCycle: Act = {
  name: 'cycle.close',
  label: 'Close a cycle',
  help: 'Each outcome that did not end is carried to a new day, dropped or delivered; then the cycle closes.',
  asks: {
    cycle: ref('Cycle', 'cycle'),
    answers: starting(
      [],
      list('Answers', {
        outcome: ref('Outcome', 'outcome'),
        answer: choice('Answer', ['carry', 'drop', 'delivered']),
        dueOn: maybe(day('New day', { help: 'Of what is carried.' })),
        because: maybe(text('Why', { help: 'Of what is carried or dropped.' })),
      }),
    ),
  },
  commands: (world, told, moment) => {
    const cycle = world.one('cycle', String(told.cycle))
    if (!cycle) return []
    const answers = (told.answers as Answer[]).toSorted((a, b) => depth(world, a) - depth(world, b))
    return [
      ...answers.map(each => ({
        id: moment.newId(),
        kind: 'outcome',
        verb: verbs[each.answer],
        subject: each.outcome,
        ...(each.answer === 'carry' && each.dueOn ? { fields: { dueOn: each.dueOn } } : {}),
        ...(each.because ? { because: each.because } : {}),
      })),
      { id: moment.newId(), kind: 'cycle', verb: 'close', subject: cycle.id },
    ]
  },
}

interface Answer {
  readonly outcome: string
  readonly answer: keyof typeof verbs
  readonly dueOn?: string
  readonly because?: string
}

const verbs = { carry: 'carry', drop: 'drop', delivered: 'deliver' } as const

/** What stands above is carried first, so that what is below finds its new end. */
function depth(world: World, { outcome }: Answer): number {
  return lineOfSight(world, outcome).length
}
