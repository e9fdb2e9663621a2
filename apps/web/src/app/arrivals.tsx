/** The doors: each page of arriving, and where one goes from it. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSession } from '../data/session.tsx'
import { JoinPage } from '../places/sign-in/join-page.tsx'
import { SetUpPage } from '../places/sign-in/set-up-page.tsx'
import { SignInPage } from '../places/sign-in/sign-in-page.tsx'

export interface Arriving {
  /** Of a set-up link or an invitation. */
  token?: string
  /** Where one wanted to go before signing in. */
  to?: string
}

export function SignIn() {
  const arrived = useArrived()
  return <SignInPage onArrived={arrived} />
}

export function SetUp() {
  const arrived = useArrived()
  const { token = '' } = useSearch({ strict: false })
  return <SetUpPage token={token} onArrived={arrived} />
}

export function Join() {
  const arrived = useArrived()
  const { token = '' } = useSearch({ strict: false })
  return <JoinPage token={token} onArrived={arrived} />
}

function useArrived(): (workspace?: string) => Promise<void> {
  const navigate = useNavigate()
  const { askAgain } = useSession()
  const { to } = useSearch({ strict: false })
  return async workspace => {
    await askAgain(workspace)
    // Only addresses of this application: no link may lead elsewhere through it.
    const here = to?.startsWith('/') && !to.startsWith('//') ? to : '/'
    await navigate({ href: here, replace: true })
  }
}
