import { useState } from 'react'
import { useWorld } from '../../data/workspace.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Entry } from '../../parts/entry.tsx'
import { Labelled } from '../../parts/field.tsx'
import { InlineEdit } from '../../parts/inline-edit.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { OnlyAdministrators } from './only-administrators.tsx'
import { useSettings } from './use-settings.ts'

/** Name, clock, money: what everything else is counted in. */
export function WorkspaceSection() {
  const { workspace, change, mayChange, why } = useSettings()
  const world = useWorld()
  if (!workspace) return null
  return (
    <section className="setting">
      {!mayChange && <OnlyAdministrators />}
      <div className="fields" inert={!mayChange || undefined}>
        <Labelled label="Name" labelled="beside">
          <InlineEdit
            label="Name"
            value={workspace.name}
            empty="A name"
            onSave={name => void change({ name }, `This is ${name} now.`)}
          />
        </Labelled>
        <Choice
          label="Time zone"
          labelled="beside"
          options={zones(workspace.timeZone).map(id => ({ id, label: id.replaceAll('_', ' ') }))}
          chosen={workspace.timeZone}
          onChoose={timeZone => void change({ timeZone }, `The day ends as in ${timeZone}.`)}
        />
        <Choice
          label="Value in"
          labelled="beside"
          options={[
            { id: 'money', label: 'Money' },
            { id: 'points', label: 'Points' },
          ]}
          chosen={workspace.valueUnit}
          onChoose={valueUnit => void change({ valueUnit }, `Value is stated in ${valueUnit}.`)}
        />
        <Currency
          current={workspace.currency}
          onSave={currency => change({ currency }, currencyTold(currency))}
        />
        <Choice
          label="Calendar"
          labelled="beside"
          options={world.all('calendar').map(({ id, name }) => ({ id, label: name }))}
          chosen={workspace.calendar}
          empty="Monday to Friday"
          onChoose={calendar =>
            void change({ calendar: calendar || null }, 'Working days are those of that calendar.')
          }
        />
      </div>
      {why && <Refusal why={why} />}
    </section>
  )
}

function Currency(props: { current: string | undefined; onSave: (code: string | null) => Promise<boolean> }) {
  const [typed, setTyped] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const save = () => {
    const code = typed?.trim().toUpperCase()
    if (code === undefined || code === (props.current ?? '')) return setTyped(undefined)
    if (code !== '' && !isCurrency(code)) return setWrong(true)
    setTyped(undefined)
    void props.onSave(code === '' ? null : code)
  }
  return (
    <Entry
      label="Currency"
      labelled="beside"
      value={typed ?? props.current ?? ''}
      onChange={text => {
        setTyped(text)
        setWrong(false)
      }}
      refused={isWrong}
      below={isWrong && <Refusal why="Three letters, such as EUR, GBP or SEK." />}
      input={{ placeholder: 'EUR', onBlur: save, onKeyDown: event => event.key === 'Enter' && save() }}
    />
  )
}

function currencyTold(currency: string | null): string {
  return currency ? `Money is counted in ${currency}.` : 'No currency is named.'
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}

/** Every zone the browser knows; the one in use stays, even where it is called otherwise today. */
function zones(current: string): string[] {
  return [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
}
