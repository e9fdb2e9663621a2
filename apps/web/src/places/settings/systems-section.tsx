import { systems } from '@throughline/model'
import { Refusal } from '../../parts/refusal.tsx'
import { Switch } from '../../parts/switch.tsx'
import { OnlyAdministrators } from './only-administrators.tsx'
import { useSettings } from './use-settings.ts'

/** What the organisation uses. A system that is off asks nothing, shows nothing and finds nothing. */
export function SystemsSection() {
  const { workspace, change, mayChange, why } = useSettings()
  const on: readonly string[] = workspace?.systems ?? []
  const turn = (name: string, title: string, isOn: boolean) => {
    const now = systems.map(each => each.name).filter(each => (each === name ? isOn : on.includes(each)))
    void change({ systems: now }, `${title} is ${isOn ? 'on' : 'off'}.`)
  }
  return (
    <section className="setting">
      <p className="text-2">
        A system that is off asks nothing, shows nothing and finds nothing. Its records are kept.
      </p>
      {!mayChange && <OnlyAdministrators />}
      <div className="switches" inert={!mayChange || undefined}>
        {systems.map(({ name, title, purpose }) => (
          <Switch
            key={name}
            label={title}
            says={purpose}
            isOn={on.includes(name)}
            onChange={isOn => turn(name, title, isOn)}
          />
        ))}
      </div>
      {why && <Refusal why={why} />}
    </section>
  )
}
