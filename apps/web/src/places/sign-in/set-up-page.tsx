import { ask } from '@throughline/client'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Entry } from '../../parts/entry.tsx'
import { PersonPick } from '../../parts/person-pick.tsx'
import { Waited } from '../../parts/waited.tsx'
import { type Account, AccountFields, noAccount } from './account-fields.tsx'
import { useAsked, useTry } from './asking.ts'
import { Door } from './door.tsx'
import type { Arrived } from './sign-in-page.tsx'
import { Trouble } from './trouble.tsx'

interface Offer {
  workspaces: {
    id: string
    name: string | null
    people: { id: string; name: string; title: string | null }[]
  }[]
}

/** The first administrator: an organisation of their own, or one that is there already. */
export function SetUpPage({ token, onArrived }: { token: string; onArrived: Arrived }) {
  const offer = useAsked<Offer>('/api/v1/set-up/look', { token })
  if (!offer) return <Waited label="Looking at the link" />
  if (!offer.ok) {
    return (
      <Door title="This link does not open anything.">
        <Trouble problem={offer.problem} />
      </Door>
    )
  }
  return <SetUpForm token={token} workspaces={offer.workspaces} onArrived={onArrived} />
}

function SetUpForm(props: { token: string; workspaces: Offer['workspaces']; onArrived: Arrived }) {
  const { token, workspaces, onArrived } = props
  const [account, setAccount] = useState<Account>(noAccount)
  const [workspace, setWorkspace] = useState<string>(founding)
  const [organisation, setOrganisation] = useState('')
  const [person, setPerson] = useState<string>()
  const { problem, attempt } = useTry()
  const existing = workspaces.find(each => each.id === workspace)
  const send = async () => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const where = existing ? { workspace, ...(person ? { person } : {}) } : { organisation, timeZone }
    const body = { token, ...account, ...where }
    const made = await attempt(() => ask<{ workspace: string }>({}, '/api/v1/set-up', body))
    if (made) await onArrived(made.workspace)
  }
  return (
    <Door title="Set up Throughline">
      <form
        className="stack gap-12"
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        {workspaces.length > 0 && (
          <Choice
            label="Organisation"
            options={[
              { id: founding, label: 'A new one' },
              ...workspaces.map(each => ({ id: each.id, label: each.name ?? each.id })),
            ]}
            chosen={workspace}
            onChoose={setWorkspace}
          />
        )}
        {existing ? (
          <PersonPick
            label="You are"
            people={existing.people.map(each => ({
              id: each.id,
              name: each.name,
              ...(each.title ? { beside: each.title } : {}),
            }))}
            chosen={person}
            onChoose={setPerson}
          />
        ) : (
          <Entry label="Name of the organisation" value={organisation} onChange={setOrganisation} />
        )}
        <AccountFields account={account} onChange={setAccount} />
        <Trouble problem={problem} />
        <Button type="submit" look="primary">
          Begin
        </Button>
      </form>
    </Door>
  )
}

const founding = ''
