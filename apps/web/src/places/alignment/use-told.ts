import type { Step } from '@throughline/client'
import { acts } from '@throughline/model'
import { useState } from 'react'
import { useDo } from '../../data/say.ts'
import { useMoment, useWorld } from '../../data/workspace.tsx'

/** Says steps or an act, and keeps in a sentence why it was refused. */
export function useTold() {
  const act = useDo()
  const world = useWorld()
  const moment = useMoment()
  const [why, setWhy] = useState<string>()
  const say = async (steps: readonly Step[], told: string): Promise<boolean> => {
    const said = await act(steps, told)
    setWhy(said.ok ? undefined : said.refusals.map(each => `${each.reason} ${each.remedy}`).join(' '))
    return said.ok
  }
  return {
    why,
    say,
    /** Acts change several records at once: all or none. */
    act: (name: string, asked: Record<string, unknown>, told: string) =>
      say(acts[name]?.commands(world, asked, moment).map(({ id: _, ...step }) => step) ?? [], told),
    lack: setWhy,
  }
}
