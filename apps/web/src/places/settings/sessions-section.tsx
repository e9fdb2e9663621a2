import { useToday } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useSay } from '../../parts/toast.tsx'
import { browserWords } from './browser-words.ts'
import { knock, useDoor } from './server-door.ts'

interface OpenSession {
  readonly id: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly userAgent: string | null
  readonly isThis: boolean
}

/** Where one is signed in. A session that is ended is over at once. */
export function SessionsSection() {
  const today = useToday()
  const say = useSay()
  const { answer, problem, again } = useDoor<{ sessions: readonly OpenSession[] }>('/api/v1/me/sessions')
  const end = async (id: string) => {
    const refused = await knock('DELETE', `/api/v1/me/sessions/${encodeURIComponent(id)}`)
    say(refused ?? 'That session is over.')
    await again()
  }
  return (
    <section className="setting" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      {problem && <Refusal why={problem.title} />}
      <ul className="rows">
        {(answer?.sessions ?? []).map(session => (
          <li key={session.id} className="between">
            <span>
              {browserWords(session.userAgent)}{' '}
              <span className="text-3 t-12">
                {`since ${dayInWords(session.createdAt.slice(0, 10), today)}`}
                {session.isThis && ', this one'}
              </span>
            </span>
            {!session.isThis && (
              <Button small onClick={() => void end(session.id)}>
                End it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
