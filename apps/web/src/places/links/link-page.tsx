/** `/link#…`: opened without an account. What stands after the hash is sent in bodies only, never in an address. */
import { useEffect, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Waited } from '../../parts/waited.tsx'
import { ClientSheet } from './client-sheet.tsx'
import { GateSheet } from './gate-sheet.tsx'
import './links.css'
import { useLink } from './through-link.ts'

export function LinkPage() {
  const token = useTokenOfAddress()
  return token.length < 20 ? <Shut /> : <Through key={token} token={token} />
}

function Through({ token }: { token: string }) {
  const { opened, speak, look } = useLink(token)
  if (!opened) return <Waited label="Opening the link" />
  if (!opened.ok)
    return opened.problem.status === 404 ? (
      <Shut />
    ) : (
      <main className="door">
        <h1 className="for-screen-readers">Not opened</h1>
        <Empty
          title={opened.problem.title}
          boxed={false}
          deeds={<Button onClick={() => void look()}>Try again</Button>}
        >
          {opened.problem.remedy}
        </Empty>
      </main>
    )
  const { name, today } = opened
  if (opened.role === 'voice') return <GateSheet page={opened.gate} name={name} today={today} speak={speak} />
  return <ClientSheet page={opened.engagement} name={name} today={today} speak={speak} />
}

function Shut() {
  return (
    <main className="door">
      <h1 className="for-screen-readers">This link opens nothing</h1>
      <Empty title="This link has ended, or was cut on its way." boxed={false}>
        Ask whoever sent it to you for a new one.
      </Empty>
    </main>
  )
}

/** A second link may be pasted over the first: only the hash changes then. */
function useTokenOfAddress(): string {
  const [token, setToken] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const again = () => setToken(location.hash.slice(1))
    window.addEventListener('hashchange', again)
    return () => window.removeEventListener('hashchange', again)
  }, [])
  return token
}
