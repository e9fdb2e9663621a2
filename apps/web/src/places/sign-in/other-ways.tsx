import { ask } from '@throughline/client'
import { canUsePasskeys, enterWithPasskey } from '../../data/passkey.ts'
import { Button } from '../../parts/button.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useAsked, useTry } from './asking.ts'
import type { Arrived } from './sign-in-page.tsx'
import { Trouble } from './trouble.tsx'

/** A passkey, and the identity provider where there is one. */
export function OtherWays({ onArrived }: { onArrived: Arrived }) {
  const ways = useAsked<{ provider: { name: string } | null }>('/api/v1/sign-in/ways')
  const { problem, attempt } = useTry()
  const refused = new URLSearchParams(location.search).get('refused')
  const enter = async () => {
    const entered = await attempt(async () => (await enterWithPasskey()) ?? changedTheirMind)
    if (entered) await onArrived()
  }
  const go = async () => {
    const begun = await attempt(() => ask<{ address: string }>({}, '/api/v1/oidc/begin', {}))
    if (begun) location.assign(begun.address)
  }
  return (
    <div className="stack gap-12">
      {refused !== null && <Refusal why={reasons[refused] ?? reasons.spent!} />}
      {canUsePasskeys() && <Button onClick={() => void enter()}>Sign in with a passkey</Button>}
      {ways?.ok && ways.provider && (
        <Button onClick={() => void go()}>{`Sign in with ${ways.provider.name}`}</Button>
      )}
      <Trouble problem={problem} />
    </div>
  )
}

const changedTheirMind = {
  ok: false,
  problem: {
    status: 0,
    code: 'left',
    title: 'No passkey was shown.',
    remedy: 'Try again, or use your password.',
  },
} as const

/** Why the identity provider's answer opened nothing. */
const reasons: { readonly [code: string]: string } = {
  unverified: 'The provider did not verify your e-mail, so it opens nothing here. Sign in another way.',
  unknown: 'There is no account with this e-mail yet. Ask an administrator for an invitation.',
  taken: 'There is an account with this e-mail already. Sign in to it, and add this way in Settings.',
  spent: 'That took too long, or was begun elsewhere. Try again.',
  'not-believed': 'The answer of the provider could not be trusted. Try again, or tell your administrator.',
}
