import { ask } from '@throughline/client'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useOpened, useToday } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Entry } from '../../parts/entry.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useSay } from '../../parts/toast.tsx'
import { knock, useDoor } from './server-door.ts'

interface ApiKey {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly account?: string
  readonly grants: readonly string[]
  readonly lastUsedAt?: string
  readonly endsAt: string
}

/** Keys for programs. A key is shown once, when it is made. */
export function KeysSection() {
  const { place } = useOpened()
  const at = `/api/v1/workspaces/${encodeURIComponent(place.id)}`
  const today = useToday()
  const say = useSay()
  const { answer, problem, again } = useDoor<{ keys: readonly ApiKey[] }>(`${at}/keys`)
  const revoke = async ({ id, name }: ApiKey) => {
    const refused = await knock('DELETE', `${at}/keys/${encodeURIComponent(id)}`)
    say(refused ?? `${name} opens nothing any more.`)
    await again()
  }
  const used = (key: ApiKey) =>
    key.lastUsedAt ? `used ${dayInWords(key.lastUsedAt.slice(0, 10), today)}` : 'not used yet'
  return (
    <section className="setting wide" aria-labelledby="keys">
      <h2 id="keys">Keys for programs</h2>
      <p className="text-2">A key opens this workspace alone, and does what is written on it.</p>
      {problem && <Refusal why={problem.title} />}
      <MakeKey at={at} onMade={again} />
      <ul className="rows">
        {(answer?.keys ?? []).map(key => (
          <li key={key.id} className="between">
            <span>
              {key.name} <code>{`${key.prefix}…`}</code>{' '}
              <span className="text-3 t-12">
                {`${key.account ? 'acts as its person' : 'acts as itself'}: ${key.grants.join(', ')}; ${used(key)}; ends ${dayInWords(key.endsAt.slice(0, 10), today)}`}
              </span>
            </span>
            <Button small look="quiet" onClick={() => void revoke(key)}>
              Revoke
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function MakeKey({ at, onMade }: { at: string; onMade: () => Promise<void> }) {
  const { roles } = useMe()
  const [name, setName] = useState('')
  const [grants, setGrants] = useState('read')
  const [actsAs, setActsAs] = useState<'me' | 'key'>('me')
  const [secret, setSecret] = useState<string>()
  const [why, setWhy] = useState<string>()
  const make = async () => {
    const written = grants.split(/[\s,]+/).filter(grant => grant !== '')
    const said = await ask<{ secret: string }>({}, `${at}/keys`, { name, actsAs, grants: written })
    setWhy(said.ok ? undefined : (said.problem.detail ?? said.problem.title))
    setSecret(said.ok ? said.secret : undefined)
    if (said.ok) setName('')
    await onMade()
  }
  return (
    <>
      <div className="one-row three">
        <Entry label="What it is for" value={name} onChange={setName} />
        <Entry label="What it may: read, outcome.*, task.add" value={grants} onChange={setGrants} />
        {roles.includes('administrator') && (
          <Choice
            label="Acts as"
            options={[
              { id: 'me', label: 'You, within your rights' },
              { id: 'key', label: 'Itself' },
            ]}
            chosen={actsAs}
            onChoose={setActsAs}
          />
        )}
        <Button onClick={() => void make()}>Make a key</Button>
      </div>
      {why && <Refusal why={why} />}
      {secret && (
        <Entry
          label="Keep this key now; it is not shown again"
          value={secret}
          onChange={() => {}}
          input={{ readOnly: true, onFocus: event => event.target.select() }}
        />
      )}
    </>
  )
}
