import { type FigureName, figureNames, figures } from '@throughline/model'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Entry } from '../../parts/entry.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { OnlyAdministrators } from './only-administrators.tsx'
import { ReasonBox } from './reason-box.tsx'
import { useSettings } from './use-settings.ts'

/** What counts as many, large or slow, with its first value and the reason for it. */
export function FiguresSection() {
  const { workspace, change, mayChange, why } = useSettings()
  const [asked, setAsked] = useState<FigureName>()
  const set = new Map((workspace?.defaults ?? []).map(({ figure, value }) => [figure, value]))
  const save = async (figure: FigureName, value: number, because: string) => {
    const others = (workspace?.defaults ?? []).filter(each => each.figure !== figure)
    const mine = value === figures[figure].value ? [] : [{ figure, value }]
    const told = `${figureWords(figure)} is now ${value} ${figures[figure].unit}.`
    if (await change({ defaults: [...others, ...mine] }, told, because)) setAsked(undefined)
  }
  return (
    <section className="setting">
      <p className="text-2">Checks and findings read these figures and no others.</p>
      {!mayChange && <OnlyAdministrators />}
      <ul className="rows">
        {figureNames.map(figure => {
          const { value: shipped, unit, because } = figures[figure]
          const value = set.get(figure) ?? shipped
          return (
            <li key={figure}>
              <div className="between">
                <span>
                  {figureWords(figure)} <span className="text-3 t-12">{because}</span>
                </span>
                <span className="row gap-8 figures">
                  {value !== shipped && <span className="text-3 t-12">{`${shipped} at first`}</span>}
                  <span>{`${value} ${unit}`}</span>
                  {mayChange && (
                    <Button
                      small
                      aria-label={`Change ${figureWords(figure)}`}
                      onClick={() => setAsked(figure)}
                    >
                      Change
                    </Button>
                  )}
                </span>
              </div>
              {asked === figure && (
                <FigureEdit
                  value={value}
                  unit={unit}
                  onSave={(to, reason) => save(figure, to, reason)}
                  onClose={() => setAsked(undefined)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {why && <Refusal why={why} />}
    </section>
  )
}

function FigureEdit(props: {
  value: number
  unit: string
  onSave: (value: number, because: string) => Promise<void>
  onClose: () => void
}) {
  const [typed, setTyped] = useState(String(props.value))
  const [isWrong, setWrong] = useState(false)
  const say = async (because: string) => {
    const value = Number(typed.replace(',', '.'))
    if (typed.trim() === '' || !Number.isFinite(value) || value < 0) setWrong(true)
    else await props.onSave(value, because)
  }
  return (
    <div className="stack gap-8">
      <div className="narrow">
        <Entry
          label={props.unit}
          value={typed}
          onChange={text => {
            setTyped(text)
            setWrong(false)
          }}
          refused={isWrong}
          below={isWrong && <Refusal why="A number from 0 up." />}
          input={{ inputMode: 'decimal' }}
        />
      </div>
      <ReasonBox onSay={say} onClose={props.onClose} deed="Change the figure" />
    </div>
  )
}

/** `largeDeliverableDays` read aloud: 'Large deliverable days'. */
function figureWords(figure: string): string {
  const words = figure.replace(/([A-Z])/g, letter => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
