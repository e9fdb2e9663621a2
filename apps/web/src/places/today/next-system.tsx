import { systems } from '@throughline/model'
import { useState } from 'react'
import { useFindings } from '../../data/findings.ts'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useWorld } from '../../data/workspace.tsx'
import { ProposesSystem } from '../../parts/proposes-system.tsx'

/** The next system, once something that is kept would need it; never before, and gone once it is left. */
export function NextSystem() {
  const world = useWorld()
  const { proposes } = useFindings()
  const { may, roles } = useMe()
  const act = useDo()
  const [left, setLeft] = useState<string>()
  const system = systems.find(each => each.name === proposes?.system)
  const { workspace } = world
  if (!proposes || !system || !workspace || left === system.name || world.systemIsOn(system.name)) return null
  const isOpen = system.level !== 'spaces' || roles.includes('leader')
  const turnOn = () => {
    const on = [...workspace.systems, system.name]
    const fields = { systems: systems.map(each => each.name).filter(name => on.includes(name)) }
    const step = { kind: 'workspace', verb: 'edit', subject: workspace.id, fields }
    void act([{ ...step, because: proposes.sentence }], `${system.title} is on.`)
  }
  return (
    <ProposesSystem
      finding={proposes.sentence}
      system={system}
      mayTurnOn={isOpen && may('workspace', 'edit', workspace)}
      onTurnOn={turnOn}
      onLeave={() => setLeft(system.name)}
    />
  )
}
