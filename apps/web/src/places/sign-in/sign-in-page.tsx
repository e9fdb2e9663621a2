import { signIn } from '@throughline/client'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Entry } from '../../parts/entry.tsx'
import { useTry } from './asking.ts'
import { Door } from './door.tsx'
import { OtherWays } from './other-ways.tsx'
import { SampleOpener } from './sample-opener.tsx'
import { Trouble } from './trouble.tsx'

export type Arrived = (workspace?: string) => Promise<void>

/** E-mail and password; and on the machine that serves a sample, the people one can look at it as. */
export function SignInPage({ onArrived }: { onArrived: Arrived }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { problem, attempt } = useTry()
  const send = async () => {
    const done = await attempt(() => signIn({}, { email, password }))
    if (done) await onArrived()
  }
  return (
    <Door title="Sign in">
      <form
        className="stack gap-12"
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        <Entry
          label="E-mail"
          value={email}
          onChange={setEmail}
          input={{ type: 'email', name: 'email', autoComplete: 'username' }}
        />
        <Entry
          label="Password"
          value={password}
          onChange={setPassword}
          refused={problem !== undefined}
          below={<Trouble problem={problem} />}
          input={{ type: 'password', name: 'password', autoComplete: 'current-password' }}
        />
        <Button type="submit" look="primary">
          Sign in
        </Button>
      </form>
      <OtherWays onArrived={onArrived} />
      <SampleOpener onArrived={onArrived} />
    </Door>
  )
}
