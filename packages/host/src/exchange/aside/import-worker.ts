/** Plans and decides what is brought in as a whole, away from whoever reads and writes meanwhile. */
import { type Command, decideAll, type Moment, Replica } from '@throughline/model'
import { accessOf } from '../../access/access.ts'
import { systemClock } from '../../clock.ts'
import { answerInParts, type InParts } from '../../projections/answering-thread.ts'
import { viewOf } from '../../projections/reader-view.ts'
import { filePlanned } from './file-planned.ts'
import type { ImportAnswer, ImportQuestion, Said } from './importing.ts'

answerInParts<ImportQuestion, ImportAnswer>(
  async (question, parts, world): Promise<InParts<ImportAnswer>> => {
    const moment = momentOf(question.said)
    if (question.of === 'plan') {
      const { principal, asked } = question
      const seen = Replica.from(viewOf(world, accessOf(principal, world)))
      const { steps, shown } = await filePlanned(asked, seen, moment)
      return { answer: { of: 'plan', shown }, parts: steps }
    }
    const { position } = world
    const before = world.savepoint()
    const decision = decideAll(world, parts as Command[], moment)
    world.rollback(before)
    if (!decision.ok) return { answer: { of: 'decide', position, refusals: decision.refusals }, parts: [] }
    return { answer: { of: 'decide', position, passed: decision.passed }, parts: decision.facts }
  },
)

function momentOf({ now, actor, via }: Said): Moment {
  return { now, actor, via, newId: systemClock.newId, todayIn: zone => systemClock.todayIn(zone, now) }
}
