import { kinds } from '@throughline/model'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useSettings } from './use-settings.ts'

/** Words of the organisation's own: 'Objective' for outcome. Code and API keep theirs. */
export function TermsSection() {
  const { workspace, change, mayChange, why } = useSettings()
  const [word, setWord] = useState<string>('outcome')
  const [shown, setShown] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const terms = workspace?.terms ?? []
  const add = async () => {
    if (!shown.trim()) return setEmpty(true)
    const others = terms.filter(term => term.word !== word)
    const told = `${labelOf(word)} is called ‘${shown.trim()}’ here.`
    if (await change({ terms: [...others, { word, shown: shown.trim() }] }, told)) setShown('')
  }
  return (
    <section className="setting" aria-labelledby="terms">
      <h2 id="terms">Terms</h2>
      <p className="text-2">What you call things. The API and the command line keep their words.</p>
      <ul className="rows">
        {terms.map(term => (
          <li key={term.word} className="between">
            <span>
              {labelOf(term.word)} <span className="text-3">is called</span> {term.shown}
            </span>
            {mayChange && (
              <Button
                small
                look="quiet"
                onClick={() =>
                  void change(
                    { terms: terms.filter(each => each !== term) },
                    `${labelOf(term.word)} has its own name again.`,
                  )
                }
              >
                Take it back
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <div className="one-row">
          <Choice
            label="Word"
            labelled="unseen"
            options={Object.values(kinds).map(kind => ({ id: kind.name as string, label: kind.label }))}
            chosen={word}
            onChoose={setWord}
          />
          <Field
            label="Is called"
            labelled="unseen"
            placeholder="Objective"
            value={shown}
            onChange={typed => {
              setShown(typed)
              setEmpty(false)
            }}
            refused={isEmpty}
            below={isEmpty && <Refusal why="Type the word that you use." />}
          />
          <Button onClick={() => void add()}>Rename</Button>
        </div>
      )}
      {why && <Refusal why={why} />}
    </section>
  )
}

function labelOf(word: string): string {
  return (kinds as { readonly [name: string]: { label: string } })[word]?.label ?? word
}
