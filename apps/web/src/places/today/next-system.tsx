import { actOut, systems } from '@throughline/model'
import { useState } from 'react'
import { useFindings } from '../../data/findings.ts'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useMoment, useWorld } from '../../data/workspace.tsx'
import { ProposesSystem } from '../../parts/proposes-system.tsx'

/** The next system, once something that is kept would need it; never before, and gone once it is left. */
export function NextSystem() {
  const world = useWorld()
  const { proposes } = useFindings()
  const { may, roles, person } = useMe()
  const moment = useMoment()
  const act = useDo()
  const [left, setLeft] = useState<string>()
  const system = systems.find(each => each.name === proposes?.system)
  const { workspace } = world
  if (!proposes || !system || !workspace || left === system.name || world.systemIsOn(system.name)) return null
  const isSpace = system.level === 'spaces'
  const isOpen = roles.includes('leader') || (!isSpace && may('workspace', 'edit', workspace))
  const turnOn = () => {
    if (isSpace) return openSpace()
    const on = [...workspace.systems, system.name]
    const fields = { systems: systems.map(each => each.name).filter(name => on.includes(name)) }
    const step = { kind: 'workspace', verb: 'edit', subject: workspace.id, fields }
    void act([{ ...step, because: proposes.sentence }], `${system.title} is on.`)
  }
  const openSpace = () => {
    const told = { system: system.name, leaders: person ? [person.id] : [] }
    const acted = actOut(world, { act: 'workspace.openSpace', told }, moment)
    const steps = acted.ok ? acted.commands.map(({ id: _, ...step }) => step) : []
    void act(
      steps.map(step => ({ ...step, because: proposes.sentence })),
      `${system.title} is on.`,
    )
  }
  return (
    <ProposesSystem
      finding={proposes.sentence}
      system={system}
      mayTurnOn={isOpen}
      onTurnOn={turnOn}
      onLeave={() => setLeft(system.name)}
    />
  )
}
