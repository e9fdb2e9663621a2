import { ask } from '@throughline/client'
import { useState } from 'react'
import { canUsePasskeys, makePasskey } from '../../data/passkey.ts'
import { useToday } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useSay } from '../../parts/toast.tsx'
import { knock, useDoor } from './server-door.ts'

interface Passkey {
  readonly id: string
  readonly name: string | null
  readonly createdAt: string | null
}

/** Other ways to sign in: passkeys, and the identity provider where there is one. */
export function PasskeysSection() {
  const today = useToday()
  const say = useSay()
  const { answer, again } = useDoor<{ passkeys: readonly Passkey[] }>('/api/v1/me/passkeys')
  const ways = useDoor<{ provider: { name: string } | null }>('/api/v1/sign-in/ways').answer
  const [why, setWhy] = useState<string>()
  const make = async () => {
    const made = await makePasskey()
    setWhy(made && !made.ok ? `${made.problem.title} ${made.problem.remedy ?? ''}` : undefined)
    if (made?.ok) say('You can sign in with this passkey now.')
    await again()
  }
  const forget = async (id: string) => {
    const refused = await knock('DELETE', `/api/v1/me/passkeys/${encodeURIComponent(id)}`)
    say(refused ?? 'That passkey opens nothing any more.')
    await again()
  }
  const link = async () => {
    const begun = await ask<{ address: string }>({}, '/api/v1/oidc/begin', { link: true })
    if (begun.ok) location.assign(begun.address)
    else setWhy(begun.problem.title)
  }
  return (
    <section className="setting" aria-labelledby="passkeys">
      <h2 id="passkeys">How you sign in</h2>
      {why && <Refusal why={why} />}
      <ul className="rows">
        {(answer?.passkeys ?? []).map(({ id, name, createdAt }) => (
          <li key={id} className="between">
            <span>
              {name ?? 'A passkey'}{' '}
              {createdAt && (
                <span className="text-3 t-12">{`since ${dayInWords(createdAt.slice(0, 10), today)}`}</span>
              )}
            </span>
            <Button small look="quiet" onClick={() => void forget(id)}>
              Forget it
            </Button>
          </li>
        ))}
      </ul>
      <div className="one-row">
        {canUsePasskeys() && <Button onClick={() => void make()}>Make a passkey</Button>}
        {ways?.provider && (
          <Button onClick={() => void link()}>{`Sign in with ${ways.provider.name} as well`}</Button>
        )}
      </div>
    </section>
  )
}
