import type { Step } from '@throughline/client'
import { actOut, type Records } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useMoment, useWorld } from '../../data/workspace.tsx'

/** The workspace's own record, and a way to change it; what was refused stays until the next try. */
export function useSettings() {
  const world = useWorld()
  const { may, person } = useMe()
  const moment = useMoment()
  const telling = useTelling()
  const workspace = world.workspace
  return {
    workspace,
    mayChange: workspace !== undefined && may('workspace', 'edit', workspace),
    why: telling.why,
    /** `because` is asked for where a check or a figure changes. */
    change: (fields: Fields, told: string, because?: string) => {
      if (!workspace) return Promise.resolve(false)
      const was = Object.fromEntries(
        Object.keys(fields).map(name => [name, workspace[name as keyof typeof workspace] ?? null]),
      )
      const step: Step = { kind: 'workspace', verb: 'edit', subject: workspace.id, fields, was }
      return telling.tell([because ? { ...step, because } : step], told)
    },
    /** Switches a space on, and reserves its time with whoever does it. */
    open: (system: string, told: string) => {
      const leaders = person ? [person.id] : []
      const acted = actOut(world, { act: 'workspace.openSpace', told: { system, leaders } }, moment)
      if (acted.ok)
        return telling.tell(
          acted.commands.map(({ id: _, ...step }) => step),
          told,
        )
      telling.lack(acted.refusals.map(each => each.reason).join(' '))
      return Promise.resolve(false)
    },
  }
}

type Fields = { readonly [Name in keyof Records['workspace']]?: unknown }

/** Says something and keeps in a sentence why it was refused. */
export function useTelling() {
  const act = useDo()
  const [why, setWhy] = useState<string>()
  return {
    why,
    lack: setWhy,
    tell: async (steps: readonly Step[], told: string): Promise<boolean> => {
      const said = await act(steps, told)
      setWhy(said.ok ? undefined : said.refusals.map(each => `${each.reason} ${each.remedy}`).join(' '))
      return said.ok
    },
  }
}
