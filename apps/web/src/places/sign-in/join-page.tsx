import { ask } from '@throughline/client'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Waited } from '../../parts/waited.tsx'
import { type Account, AccountFields, noAccount } from './account-fields.tsx'
import { useAsked, useTry } from './asking.ts'
import { Door } from './door.tsx'
import type { Arrived } from './sign-in-page.tsx'
import { Trouble } from './trouble.tsx'

interface Invitation {
  workspace: string | null
  roles: string[]
  person: string | null
}

/** An invitation is accepted with a name, an e-mail and a password. */
export function JoinPage({ token, onArrived }: { token: string; onArrived: Arrived }) {
  const offer = useAsked<Invitation>('/api/v1/invitations/look', { token })
  const [changed, setAccount] = useState<Account>()
  const { problem, attempt } = useTry()
  if (!offer) return <Waited label="Looking at the invitation" />
  if (!offer.ok) {
    return (
      <Door title="This invitation does not open anything.">
        <Trouble problem={offer.problem} />
      </Door>
    )
  }
  const account = changed ?? { ...noAccount, name: offer.person ?? '' }
  const send = async () => {
    const body = { token, ...account }
    const made = await attempt(() => ask<{ workspace: string }>({}, '/api/v1/invitations/accept', body))
    if (made) await onArrived(made.workspace)
  }
  return (
    <Door title={`Join ${offer.workspace ?? 'the workspace'}`}>
      <p className="text-2">{`You come in as ${offer.roles.join(' and ')}.`}</p>
      <form
        className="stack gap-12"
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        <AccountFields account={account} onChange={setAccount} />
        <Trouble problem={problem} />
        <Button type="submit" look="primary">
          Join
        </Button>
      </form>
    </Door>
  )
}
