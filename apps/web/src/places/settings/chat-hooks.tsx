import { ask } from '@throughline/client'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Entry } from '../../parts/entry.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useSay } from '../../parts/toast.tsx'
import { OnceShown } from './once-shown.tsx'
import { knock, useDoor } from './server-door.ts'

interface ChatHook {
  readonly id: string
  readonly name: string
  readonly about: { readonly key: string; readonly title: string } | null
}

/** Addresses to which a chat sends a text, which is kept as a remark or a question. */
export function ChatHooks({ at }: { at: string }) {
  const say = useSay()
  const { answer, again } = useDoor<{ hooks: readonly ChatHook[] }>(`${at}/chat-hooks`)
  const close = async ({ id, name }: ChatHook) => {
    const refused = await knock('DELETE', `${at}/chat-hooks/${encodeURIComponent(id)}`)
    say(refused ?? `${name} says nothing here any more.`)
    await again()
  }
  return (
    <section className="setting wide" aria-labelledby="chat-hooks">
      <h2 id="chat-hooks">From a chat</h2>
      <p className="text-2">
        What a chat sends to the address becomes a remark, or a question where it ends like one. A text that
        begins with a key, as in ‘OUT-12: we are late’, is about that record.
      </p>
      <AddChatHook at={at} onMade={again} />
      <ul className="rows">
        {(answer?.hooks ?? []).map(hook => (
          <li key={hook.id} className="between">
            <span>
              {hook.name}{' '}
              <span className="text-3 t-12">
                {hook.about ? `about ${hook.about.key} ${hook.about.title}` : ''}
              </span>
            </span>
            <Button small look="quiet" onClick={() => void close(hook)}>
              Close it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AddChatHook({ at, onMade }: { at: string; onMade: () => Promise<void> }) {
  const [name, setName] = useState('')
  const [about, setAbout] = useState('')
  const [link, setLink] = useState<string>()
  const [why, setWhy] = useState<string>()
  const make = async () => {
    if (!name.trim() || !about.trim()) return setWhy('Say which channel, and the key of a record.')
    const said = await ask<{ path: string }>({}, `${at}/chat-hooks`, { name, about })
    setWhy(said.ok ? undefined : [said.problem.title, said.problem.remedy].filter(Boolean).join(' '))
    setLink(said.ok ? `${location.origin}${said.path}` : undefined)
    await onMade()
  }
  return (
    <div className="edit">
      <div className="fields-grid">
        <Entry label="Channel or tool" value={name} onChange={setName} />
        <Entry
          label="About, where a text names nothing"
          value={about}
          onChange={setAbout}
          input={{ placeholder: 'INT-1' }}
        />
      </div>
      {why && <Refusal why={why} />}
      <div>
        <Button onClick={() => void make()}>Make an address</Button>
      </div>
      {link && <OnceShown label="Give this address to the chat; it is not shown again" value={link} />}
    </div>
  )
}
