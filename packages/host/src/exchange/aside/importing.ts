/** What is brought in as a whole, on a thread that ends with its answer: nobody else waits while it is worked out. */
import { type Command, type DraftFact, type Moment, type PlacedRefusal, Replica } from '@throughline/model'
import { accessOf } from '../../access/access.ts'
import type { Principal } from '../../access/principal.ts'
import type { Step } from '../../commands/asked.ts'
import type { LiveWorkspace } from '../../commands/live-workspace.ts'
import { Aside } from '../../projections/aside.ts'
import { viewOf } from '../../projections/reader-view.ts'
import { type FileAsked, type FilePlanned, type FileShown, filePlanned } from './file-planned.ts'

/** When and by whom. */
export type Said = Pick<Moment, 'now' | 'actor' | 'via'>

export type ImportQuestion =
  | { readonly of: 'plan'; readonly said: Said; readonly principal: Principal; readonly asked: FileAsked }
  | { readonly of: 'decide'; readonly said: Said }

export type ImportAnswer =
  | { readonly of: 'plan'; readonly shown: FileShown }
  | {
      readonly of: 'decide'
      /** Where the world stood that it was decided on. */
      readonly position: number
      readonly refusals?: readonly PlacedRefusal[]
      readonly passed?: readonly PlacedRefusal[]
    }

export type DecidedAside =
  | { readonly ok: false; readonly position: number; readonly refusals: readonly PlacedRefusal[] }
  | {
      readonly ok: true
      readonly position: number
      readonly facts: readonly DraftFact[]
      readonly passed: readonly PlacedRefusal[]
    }

const thread = new URL('./import-worker.ts', import.meta.url)

export interface Planning {
  readonly moment: Moment
  readonly principal: Principal
  readonly asked: FileAsked
}

/** Characters, and records that are here already, up to which a file is planned where it is asked for. */
const small = { text: 200_000, records: 2_000 }

/** A file as it would come in, within what its sender may see. */
export async function plannedFile(live: LiveWorkspace, planning: Planning): Promise<FilePlanned> {
  const { moment, principal, asked } = planning
  if (asked.text.length <= small.text && live.replica.size <= small.records) {
    const seen = Replica.from(viewOf(live.replica, accessOf(principal, live.replica)))
    return filePlanned(asked, seen, moment)
  }
  const said = saidOf(moment)
  const { answer, parts } = await asking(live, { of: 'plan', said, principal, asked }, [])
  if (answer.of !== 'plan') throw new Error('the thread answered something else')
  return { shown: answer.shown, steps: parts as Step[] }
}

/** Many commands decided together: all of them or none. */
export async function decidedAside(
  live: LiveWorkspace,
  moment: Moment,
  commands: readonly Command[],
): Promise<DecidedAside> {
  const { answer, parts } = await asking(live, { of: 'decide', said: saidOf(moment) }, commands)
  if (answer.of !== 'decide') throw new Error('the thread answered something else')
  const { position, refusals, passed = [] } = answer
  if (refusals) return { ok: false, position, refusals }
  return { ok: true, position, facts: parts as DraftFact[], passed }
}

function saidOf({ now, actor, via }: Moment): Said {
  return { now, actor, via }
}

async function asking(live: LiveWorkspace, question: ImportQuestion, parts: readonly unknown[]) {
  const aside = new Aside<ImportQuestion, ImportAnswer>({ thread }, live)
  try {
    return await aside.answerInParts(question, parts)
  } finally {
    await aside.close()
  }
}
