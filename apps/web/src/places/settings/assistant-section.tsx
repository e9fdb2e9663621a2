import { ask } from '@throughline/client'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useOpened, useToday } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useSay } from '../../parts/toast.tsx'
import { OnceShown } from './once-shown.tsx'
import { askAgain, knock, useDoor } from './server-door.ts'

/** An assistant that reads for me and proposes what I say; and my days in my own calendar. */
export function AssistantSection() {
  const { place } = useOpened()
  const { may } = useMe()
  const at = `/api/v1/workspaces/${encodeURIComponent(place.id)}`
  const [isRemarking, setRemarking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const [why, setWhy] = useState<string>()
  const make = async () => {
    const grants = ['read', ...(isRemarking ? ['remark.add'] : [])]
    const body = { name: 'Assistant', grants, actsAs: 'me' }
    const said = await ask<{ secret: string }>({}, `${at}/keys`, body)
    setWhy(said.ok ? undefined : [said.problem.title, said.problem.remedy].filter(Boolean).join(' '))
    setSecret(said.ok ? said.secret : undefined)
    await askAgain(`${at}/keys`)
  }
  return (
    <>
      <section className="setting" aria-labelledby="assistant">
        <h2 id="assistant">Assistant</h2>
        <p className="text-2">
          An assistant reads what you may read, and nothing more. What it would change it proposes on Today,
          where you say it or not.
        </p>
        {may('remark', 'add') && (
          <Switch
            label="It may leave remarks"
            says="In your name, and by itself."
            isOn={isRemarking}
            onChange={setRemarking}
          />
        )}
        {why && <Refusal why={why} />}
        <div>
          <Button onClick={() => void make()}>Make a key for it</Button>
        </div>
        {secret && (
          <>
            <OnceShown label="Its address (MCP over HTTP)" value={`${location.origin}/mcp`} />
            <OnceShown label="Its key, for 90 days; it is not shown again" value={secret} />
          </>
        )}
      </section>
      <CalendarFeed at={at} />
    </>
  )
}

function CalendarFeed({ at }: { at: string }) {
  const today = useToday()
  const say = useSay()
  const path = `${at}/calendar-feed`
  const { answer, again } = useDoor<{ madeAt: string | null }>(path)
  const [link, setLink] = useState<string>()
  const [why, setWhy] = useState<string>()
  const make = async () => {
    const said = await ask<{ path: string }>({}, path, {})
    setWhy(said.ok ? undefined : [said.problem.title, said.problem.remedy].filter(Boolean).join(' '))
    setLink(said.ok ? `${location.origin}${said.path}` : undefined)
    await again()
  }
  const end = async () => {
    say((await knock('DELETE', path)) ?? 'The address of your calendar is over.')
    setLink(undefined)
    await again()
  }
  const madeAt = answer?.madeAt
  return (
    <section className="setting" aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">Your days in your own calendar</h2>
      <p className="text-2">
        {madeAt
          ? `It has an address since ${dayInWords(madeAt.slice(0, 10), today)}. Whoever knows it reads it: end it where it became known.`
          : 'Dues, gates, reviews and meetings, by a secret address that your calendar asks now and then.'}
      </p>
      {why && <Refusal why={why} />}
      <div className="row gap-8">
        <Button onClick={() => void make()}>{madeAt ? 'Make another address' : 'Make an address'}</Button>
        {madeAt && (
          <Button look="quiet" onClick={() => void end()}>
            End it
          </Button>
        )}
      </div>
      {link && <OnceShown label="Add this address to your calendar; it is not shown again" value={link} />}
    </section>
  )
}
