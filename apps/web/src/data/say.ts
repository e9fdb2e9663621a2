/** Saying something: decided here, shown at once, sent; with its way back. */
import { newId, type Step } from '@throughline/client'
import type { Refusal } from '@throughline/model'
import { useCallback, useContext } from 'react'
import { momentOf } from './clock.ts'
import type { Said } from './live-workspace.ts'
import { PastContext } from './past.ts'
import { useOpened } from './workspace.tsx'

/**
 * `do([{ kind: 'outcome', verb: 'edit', subject, fields, was }], 'OUT-17 is due on 30 April.')`
 * All commands happen or none. Refusals come back as values and are the caller's to show; otherwise the sentence is
 * said in a toast with Undo (no sentence: silently). For an added record name an id of your own as `subject`.
 */
export type Do = (commands: readonly Step[], told?: string) => Promise<Said>

export function useDo(): Do {
  const { live, actor, say } = useOpened()
  const past = useContext(PastContext)
  return useCallback(
    async (steps, told) => {
      if (past) return { ok: false, refusals: [lookedBack(steps[0]?.kind ?? 'record', past.on)] }
      const id = newId()
      const said = await live.say(
        steps.map(step => ({ ...step, id })),
        momentOf(actor),
      )
      if (!said.ok || !told) return said
      if (said.waits) say(`${told} It will be sent when there is a connection.`)
      else say(told, () => void takeBack())
      return said

      async function takeBack() {
        const undone = await live.undo(id)
        if (!undone.ok) say(undone.refusals.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' '))
      }
    },
    [live, actor, say, past],
  )
}

/** What was is not changed by looking at it. */
function lookedBack(kind: string, on: string): Refusal {
  return {
    code: 'looked-back',
    rule: '',
    level: 'block',
    about: { kind },
    reason: `This is how it stood on ${on}.`,
    remedy: 'Go back to today to change it.',
  }
}
