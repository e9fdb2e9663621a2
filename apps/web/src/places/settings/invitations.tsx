import { ask } from '@throughline/client'
import { useState } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Entry } from '../../parts/entry.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useSay } from '../../parts/toast.tsx'
import { type Role, roleWords, settableRoles } from './roles.ts'
import { knock, useDoor } from './server-door.ts'

interface Invitation {
  readonly id: string
  readonly roles: readonly Role[]
  readonly person?: string | null
  readonly expiresAt: string
}

/** Links that let one account in each. The link itself is shown once, when it is made. */
export function Invitations({ at }: { at: string }) {
  const world = useWorld()
  const today = useToday()
  const say = useSay()
  const { answer, again } = useDoor<{ invitations: readonly Invitation[] }>(`${at}/invitations`)
  const withdraw = async (id: string) => {
    const refused = await knock('DELETE', `${at}/invitations/${encodeURIComponent(id)}`)
    say(refused ?? 'The invitation is withdrawn.')
    await again()
  }
  return (
    <section className="setting wide" aria-labelledby="invitations">
      <h2 id="invitations">Invitations</h2>
      <Invite at={at} onMade={again} />
      <ul className="rows">
        {(answer?.invitations ?? []).map(each => (
          <li key={each.id} className="between">
            <span>
              {world.one('person', each.person ?? undefined)?.name ?? 'Whoever opens it'}{' '}
              <span className="text-3 t-12">
                {`${each.roles.map(role => roleWords[role]).join(', ')}, until ${dayInWords(each.expiresAt.slice(0, 10), today)}`}
              </span>
            </span>
            <Button small look="quiet" onClick={() => void withdraw(each.id)}>
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Invite({ at, onMade }: { at: string; onMade: () => Promise<void> }) {
  const world = useWorld()
  const [role, setRole] = useState<Role>('member')
  const [person, setPerson] = useState('')
  const [link, setLink] = useState<string>()
  const [why, setWhy] = useState<string>()
  const people = world.all('person').filter(each => each.state === 'present')
  const make = async () => {
    const body = { roles: [role], ...(person ? { person } : {}) }
    const said = await ask<{ path: string }>({}, `${at}/invitations`, body)
    setWhy(said.ok ? undefined : said.problem.title)
    setLink(said.ok ? `${location.origin}${said.path}` : undefined)
    await onMade()
  }
  return (
    <>
      <div className="one-row three">
        <Choice
          label="As"
          options={settableRoles.map(id => ({ id, label: roleWords[id] }))}
          chosen={role}
          onChoose={setRole}
        />
        <Choice
          label="Who is"
          options={[
            { id: '', label: 'Nobody yet' },
            ...people.map(each => ({ id: each.id, label: each.name })),
          ]}
          chosen={person}
          onChoose={setPerson}
        />
        <Button onClick={() => void make()}>Make a link</Button>
      </div>
      {why && <Refusal why={why} />}
      {link && (
        <Entry
          label="Send this link; it works once, for a week, and is not shown again"
          value={link}
          onChange={() => {}}
          input={{ readOnly: true, onFocus: event => event.target.select() }}
        />
      )}
    </>
  )
}
