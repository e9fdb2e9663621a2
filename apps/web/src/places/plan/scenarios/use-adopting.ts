/** Adopting the ticked changes of a scenario, or discarding it. */
import { actOut, type Records, type Refusal } from '@throughline/model'
import { useState } from 'react'
import { useDo } from '../../../data/say.ts'
import { useMoment, useWorld } from '../../../data/workspace.tsx'
import { counted } from '../../../parts/format/ages.ts'

export function useAdopting(scenario: Records['scenario']) {
  const world = useWorld()
  const moment = useMoment()
  const tell = useDo()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [isMissing, setMissing] = useState(false)
  const adopt = async (because: string, parts: readonly number[]) => {
    setMissing(because === '')
    if (because === '') return
    const all = parts.length === scenario.changes.length
    const warned = refusals.filter(({ level }) => level === 'warn').map(({ code }) => code)
    const told = {
      scenario: scenario.id,
      because,
      ...(all ? {} : { parts: parts.map(place => ({ place })) }),
      ...(warned.length > 0 ? { passOver: warned } : {}),
    }
    const acted = actOut(world, { act: 'scenario.adopt', told }, moment)
    if (!acted.ok) return setRefusals(acted.refusals)
    const steps = acted.commands.map(({ id: _, ...step }) => step)
    const said = await tell(steps, `Adopted ${counted(parts.length, 'change')} of ${scenario.key}.`)
    setRefusals(said.ok ? [] : said.refusals)
  }
  const discard = async () => {
    const said = await tell(
      [{ kind: 'scenario', verb: 'discard', subject: scenario.id }],
      `${scenario.key} is discarded.`,
    )
    setRefusals(said.ok ? [] : said.refusals)
  }
  return { adopt, discard, refusals, isMissing }
}
