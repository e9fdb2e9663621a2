import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useOpened } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { knock } from './server-door.ts'

/** The one thing here that is asked twice, because nothing undoes it. Administrators alone see it. */
export function ErasePerson({ person }: { person: Records['person'] }) {
  const { roles } = useMe()
  const { place } = useOpened()
  const [isAsked, setAsked] = useState(false)
  const [why, setWhy] = useState<string>()
  if (!roles.includes('administrator')) return null
  const erase = async () => {
    const at = `/api/v1/workspaces/${encodeURIComponent(place.id)}/people/${person.id}/erase`
    setWhy(await knock('POST', at, { confirm: 'erase' }))
  }
  if (!isAsked)
    return (
      <Button small look="quiet" onClick={() => setAsked(true)}>
        Erase …
      </Button>
    )
  return (
    <section aria-label={`Erase ${person.name}`}>
      <p>
        {`Name, address, account and every text that names ${person.name} are removed for good. What they did stays, without words. Nothing undoes this.`}
      </p>
      {why && <Refusal why={why} />}
      <div className="row gap-8">
        <Button look="quiet" onClick={() => setAsked(false)}>
          Keep
        </Button>
        <Button onClick={() => void erase()}>{`Erase ${person.name}`}</Button>
      </div>
    </section>
  )
}
