import { ask } from '@throughline/client'
import { useState } from 'react'
import { useOpened, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Entry } from '../../parts/entry.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useSay } from '../../parts/toast.tsx'
import { ChatHooks } from './chat-hooks.tsx'
import { everything, type Heard, Hears, heardInWords } from './hears.tsx'
import { OnceShown } from './once-shown.tsx'
import { knock, useDoor } from './server-door.ts'

interface Webhook {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly kinds: readonly string[]
  readonly verbs: readonly string[]
  readonly position: number | null
  readonly state: 'going' | 'paused' | 'parked'
  readonly trouble: string | null
}

/** Addresses of other programs that hear of what happens here. */
export function WebhooksSection() {
  const { place } = useOpened()
  const at = `/api/v1/workspaces/${encodeURIComponent(place.id)}`
  const { answer, problem, again } = useDoor<{ webhooks: readonly Webhook[]; head: number }>(`${at}/webhooks`)
  return (
    <>
      <section className="setting wide" aria-labelledby="webhooks">
        <h2 id="webhooks">Webhooks</h2>
        <p className="text-2">
          Each hears of what happens, in order and signed. A receiver that stays away is tried for a day, then
          waits here for you.
        </p>
        {problem && <Refusal why={problem.title} />}
        <AddWebhook at={at} onMade={again} />
        <ul className="rows">
          {(answer?.webhooks ?? []).map(each => (
            <WebhookRow
              key={each.id}
              webhook={each}
              at={at}
              behind={(answer?.head ?? 0) - (each.position ?? answer?.head ?? 0)}
              onChanged={again}
            />
          ))}
        </ul>
      </section>
      <ChatHooks at={at} />
    </>
  )
}

interface WebhookRowProps {
  webhook: Webhook
  at: string
  /** How many facts it has not heard of yet. */
  behind: number
  onChanged: () => Promise<void>
}

function WebhookRow({ webhook, at, behind, onChanged }: WebhookRowProps) {
  const say = useSay()
  const world = useWorld()
  const [heard, setHeard] = useState<Heard>()
  const { id, name, url, state, trouble } = webhook
  const path = `${at}/webhooks/${encodeURIComponent(id)}`
  const change = async (method: 'POST' | 'DELETE', to: string, said: string) => {
    say((await knock(method, to, method === 'POST' ? {} : undefined)) ?? said)
    await onChanged()
  }
  const hear = async (other: Heard) => {
    say((await knock('PATCH', path, other)) ?? `${name} hears of ${heardInWords(other, world)}.`)
    setHeard(undefined)
    await onChanged()
  }
  const test = async () => {
    const told = await ask<{ isTaken: boolean }>({}, `${path}/test`, {})
    const taken = told.ok && told.isTaken
    say(taken ? `${name} took it.` : `${name} did not take it. Look at its address and at what it answers.`)
  }
  return (
    <li>
      <div className="between">
        <span>
          {name}{' '}
          <span className="text-3 t-12">
            {`${url}; hears of ${heardInWords(webhook, world)}${behind > 0 ? `; ${behind} to come` : ''}`}
          </span>
        </span>
        <span className="row gap-8">
          {state !== 'going' && <Tag>{state === 'paused' ? 'Paused' : 'Stands still'}</Tag>}
          <Button
            small
            look="quiet"
            aria-expanded={heard !== undefined}
            onClick={() => setHeard(heard ? undefined : { kinds: webhook.kinds, verbs: webhook.verbs })}
          >
            What it hears …
          </Button>
          <Button small look="quiet" onClick={() => void test()}>
            Test
          </Button>
          {state === 'going' ? (
            <Button
              small
              look="quiet"
              onClick={() => void change('POST', `${path}/pause`, `${name} is paused.`)}
            >
              Pause
            </Button>
          ) : (
            <Button small onClick={() => void change('POST', `${path}/resume`, `${name} goes on.`)}>
              Go on
            </Button>
          )}
          <Button small look="quiet" onClick={() => void change('DELETE', path, `${name} is removed.`)}>
            Remove
          </Button>
        </span>
      </div>
      {trouble && <p className="text-2 t-12">{trouble}</p>}
      {heard && (
        <div className="edit">
          <Hears heard={heard} onChange={setHeard} />
          <DoOrLeave onDo={() => void hear(heard)} onLeave={() => setHeard(undefined)} />
        </div>
      )}
    </li>
  )
}

function AddWebhook({ at, onMade }: { at: string; onMade: () => Promise<void> }) {
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const [heard, setHeard] = useState(everything)
  const [format, setFormat] = useState<'standard' | 'text'>('standard')
  const [secret, setSecret] = useState<string>()
  const [why, setWhy] = useState<string>()
  const make = async () => {
    if (!name.trim() || !url.trim()) return setWhy('Say what it is for, and its address.')
    const said = await ask<{ secret: string }>({}, `${at}/webhooks`, { name, url, format, ...heard })
    setWhy(said.ok ? undefined : [said.problem.title, said.problem.remedy].filter(Boolean).join(' '))
    if (!said.ok) return
    setSecret(said.secret)
    setName('')
    setUrl('')
    setHeard(everything)
    await onMade()
  }
  return (
    <div className="edit">
      <div className="fields-grid">
        <Entry label="What it is for" value={name} onChange={setName} />
        <Entry
          label="Address"
          value={url}
          onChange={setUrl}
          input={{ type: 'url', placeholder: 'https://…', inputMode: 'url' }}
        />
        <Choice
          label="It gets"
          options={[
            { id: 'standard', label: 'The whole fact' },
            { id: 'text', label: 'One line, for a chat' },
          ]}
          chosen={format}
          onChoose={setFormat}
        />
      </div>
      <Hears heard={heard} onChange={setHeard} />
      {why && <Refusal why={why} />}
      <div>
        <Button onClick={() => void make()}>Add a webhook</Button>
      </div>
      {secret && (
        <OnceShown label="Its secret, which signs every message; it is not shown again" value={secret} />
      )}
    </div>
  )
}
