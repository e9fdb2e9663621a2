import { useRouter } from '@tanstack/react-router'
import type { Step } from '@throughline/client'
import type { Refusal } from '@throughline/model'
import { useState } from 'react'
import { useDo } from '../../data/say.ts'
import type { Deed } from './replies.ts'

/** A sentence that is asked for. */
export interface Asked {
  label: string
  begun: string
  /** Nothing where it was said; otherwise it stays open. */
  onSay: (text: string) => Promise<void>
}

/** What was refused, and the way on where these are only warnings. */
export interface No {
  refusals: readonly Refusal[]
  onGoOn: (because: string) => Promise<void>
}

/** Carries out what a reply is, and keeps what it asks or what was refused. */
export function useReplying() {
  const act = useDo()
  const router = useRouter()
  const [asked, setAsked] = useState<Asked>()
  const [no, setNo] = useState<No>()
  const close = () => {
    setAsked(undefined)
    setNo(undefined)
  }
  const say = async (steps: readonly Step[], told: string) => {
    const said = await act(steps, told)
    if (said.ok) return close()
    const codes = said.refusals.map(refusal => refusal.code)
    setNo({
      refusals: said.refusals,
      onGoOn: because =>
        say(
          steps.map(step => ({ ...step, because, passOver: codes })),
          told,
        ),
    })
  }
  const run = async (deed: Deed) => {
    close()
    if (deed.sort === 'say') await say(deed.steps, deed.told)
    if (deed.sort === 'go') router.history.push(deed.to)
    if (deed.sort === 'write') {
      const { label, begun = '', steps, told } = deed
      setAsked({ label, begun, onSay: text => say(steps(text), told) })
    }
  }
  return { asked, no, run, close }
}
