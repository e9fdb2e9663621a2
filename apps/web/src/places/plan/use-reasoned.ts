/** Several commands said together, with one reason: warnings are passed over when the same reason is given again. */
import type { Step } from '@throughline/client'
import type { Refusal } from '@throughline/model'
import { useState } from 'react'
import { useDo } from '../../data/say.ts'

export interface Reasoned {
  readonly refusals: readonly Refusal[]
  /** Nobody said why. */
  readonly isMissing: boolean
  /** Nothing but warnings stands against it: saying it once more passes them over. */
  readonly isWarned: boolean
  readonly say: (steps: readonly Step[], told: string, because: string) => Promise<boolean>
}

/** @param asksWhy whether it is refused without a reason */
export function useReasoned(asksWhy = true): Reasoned {
  const tell = useDo()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [isMissing, setMissing] = useState(false)
  const isWarned = refusals.length > 0 && refusals.every(({ level }) => level === 'warn')
  const say: Reasoned['say'] = async (steps, told, because) => {
    const reason = because.trim()
    setMissing(asksWhy && reason === '')
    if (asksWhy && reason === '') return false
    const passOver = refusals.filter(({ level }) => level === 'warn').map(({ code }) => code)
    const said = await tell(
      steps.map(step => ({
        ...step,
        ...(reason ? { because: reason } : {}),
        ...(reason && passOver.length > 0 ? { passOver } : {}),
      })),
      told,
    )
    setRefusals(said.ok ? [] : said.refusals)
    return said.ok
  }
  return { refusals, isMissing, isWarned, say }
}
