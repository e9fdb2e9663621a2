import { type Level, policies } from '@throughline/model'
import { useState } from 'react'
import { Choice } from '../../parts/choice.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { OnlyAdministrators } from './only-administrators.tsx'
import { ReasonBox } from './reason-box.tsx'
import { useSettings } from './use-settings.ts'

/** Every check whose level the workspace may set. A change asks for its reason, because it changes for everybody. */
export function ChecksSection() {
  const { workspace, change, mayChange, why } = useSettings()
  const [asked, setAsked] = useState<{ check: string; level: Level }>()
  const set = new Map((workspace?.policies ?? []).map(policy => [policy.check, policy.level]))
  const save = async (because: string) => {
    if (!asked) return
    const others = (workspace?.policies ?? []).filter(policy => policy.check !== asked.check)
    const told = `‘${wordsOf(asked.check)}’ is now ${levelWords[asked.level]}.`
    if (await change({ policies: [...others, asked] }, told, because)) setAsked(undefined)
  }
  return (
    <section className="setting">
      <p className="text-2">
        Block refuses the step. Warn lets it pass with a reason, which comes back as a finding. Off says
        nothing.
      </p>
      {!mayChange && <OnlyAdministrators />}
      <ul className="rows" inert={!mayChange || undefined}>
        {policies().map(({ check, level: shipped }) => {
          const level = set.get(check) ?? shipped
          return (
            <li key={check}>
              <div className="between">
                <span>
                  {wordsOf(check)}{' '}
                  {level !== shipped && (
                    <span className="text-3 t-12">{`${levelWords[shipped]} at first`}</span>
                  )}
                </span>
                <Choice
                  label={`Level of ${wordsOf(check)}`}
                  labelled="unseen"
                  options={levels}
                  chosen={asked?.check === check ? asked.level : level}
                  onChoose={to => setAsked(to === level ? undefined : { check, level: to })}
                />
              </div>
              {asked?.check === check && (
                <ReasonBox onSay={save} onClose={() => setAsked(undefined)} deed="Change the check" />
              )}
            </li>
          )
        })}
      </ul>
      {why && <Refusal why={why} />}
    </section>
  )
}

const levelWords: Readonly<Record<Level, string>> = { block: 'blocking', warn: 'a warning', off: 'off' }

const levels: { id: Level; label: string }[] = [
  { id: 'block', label: 'Block' },
  { id: 'warn', label: 'Warn' },
  { id: 'off', label: 'Off' },
]

function wordsOf(check: string): string {
  const words = check.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
