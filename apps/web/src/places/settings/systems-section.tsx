import { type Kind, kinds, type System, systems } from '@throughline/model'
import { useState } from 'react'
import { kindsOn, listAddress, placeOfKind } from '../../data/kind-places.ts'
import { useMe } from '../../data/me.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Goto } from '../../parts/goto.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Switch } from '../../parts/switch.tsx'
import { Warning } from '../../parts/warning.tsx'
import { OnlyAdministrators } from './only-administrators.tsx'
import { useSettings } from './use-settings.ts'

/** What the organisation uses, by level. A system that is off asks nothing, shows nothing and finds nothing. */
export function SystemsSection() {
  const { workspace, change, open, mayChange, why } = useSettings()
  const isLeader = useMe().roles.includes('leader')
  const [opened, setOpened] = useState<System>()
  const on: readonly string[] = workspace?.systems ?? []
  const turn = async (system: System, isOn: boolean) => {
    const { name, title } = system
    const now = systems.map(each => each.name).filter(each => (each === name ? isOn : on.includes(each)))
    const told = `${title} is ${isOn ? 'on' : 'off'}.`
    const taken =
      isOn && system.level === 'spaces' ? await open(name, told) : await change({ systems: now }, told)
    setOpened(taken && isOn ? system : undefined)
  }
  return (
    <section className="setting">
      <p className="text-2">
        A system that is off asks nothing, shows nothing and finds nothing. Its records are kept.
      </p>
      {!mayChange && !isLeader && <OnlyAdministrators who="an administrator or a leader" />}
      {why && <Refusal why={why} />}
      {levels.map(({ level, title, says }) => {
        const isOpen = isLeader || (mayChange && level !== 'spaces')
        return (
          <section key={level} className="level" aria-label={title}>
            <h2>{title}</h2>
            <p className="text-2">{says}</p>
            <div className="switches" inert={!isOpen || undefined}>
              {systems
                .filter(system => system.level === level)
                .map(system => (
                  <div key={system.name}>
                    <Switch
                      label={system.title}
                      says={system.purpose}
                      isOn={on.includes(system.name)}
                      onChange={isOn => void turn(system, isOn)}
                    />
                    {opened === system && <Starter system={system} />}
                  </div>
                ))}
            </div>
          </section>
        )
      })}
    </section>
  )
}

/** How to begin with what was just switched on: under half an hour, and where. */
function Starter({ system }: { system: System }) {
  const world = useWorld()
  const first = (Object.values(kinds) as unknown as Kind[]).find(kind => kind.system === system.name)
  const place = first && placeOfKind(first.name)
  const isThere = place && kindsOn(world, place).includes(first)
  return (
    <div className="starter" role="status">
      <Warning
        weight="note"
        what={`Begin with this: ${system.starter}`}
        remedy={
          isThere ? (
            <Goto className="link" to={listAddress(first.name)}>
              {`Open ${place.label}`}
            </Goto>
          ) : (
            'It takes less than half an hour.'
          )
        }
      />
    </div>
  )
}

const levels: readonly { readonly level: System['level']; readonly title: string; readonly says: string }[] =
  [
    { level: 'start', title: 'Start', says: 'On from the first day; a team of seven needs no more.' },
    { level: 'plan', title: 'Plan', says: 'Estimate and connect one outcome, then see when it is likely.' },
    {
      level: 'spaces',
      title: 'Spaces',
      says: 'Time before, before building and after. Leaders alone switch a space on; its time is reserved as a cadence, unless one is there.',
    },
    { level: 'steer', title: 'Steer', says: 'Measures, triggers and what is learnt, once the loop runs.' },
    { level: 'bridge', title: 'Bridge', says: 'Between what was sold and what is delivered.' },
  ]
