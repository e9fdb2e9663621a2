import { useState } from 'react'
import { useOpened, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useSay } from '../../parts/toast.tsx'
import { Invitations } from './invitations.tsx'
import { type Role, roleWords, settableRoles } from './roles.ts'
import { knock, useDoor } from './server-door.ts'

interface Member {
  readonly account: string
  readonly name: string | undefined
  readonly email: string | undefined
  readonly roles: readonly Role[]
  readonly person: string | null
  readonly suspended: boolean
}

/** Accounts with a place here: their roles, the person they are, and whether they may come in. */
export function MembersSection() {
  const { place } = useOpened()
  const at = `/api/v1/workspaces/${encodeURIComponent(place.id)}`
  const { answer, problem, again } = useDoor<{ members: readonly Member[] }>(`${at}/members`)
  return (
    <>
      <section className="setting wide" aria-labelledby="members">
        <h2 id="members">Members</h2>
        {problem && <Refusal why={problem.title} />}
        <ul className="rows">
          {(answer?.members ?? []).map(member => (
            <MemberRow key={member.account} member={member} at={at} onChanged={again} />
          ))}
        </ul>
      </section>
      <Invitations at={at} />
    </>
  )
}

interface MemberRowProps {
  member: Member
  at: string
  onChanged: () => Promise<void>
}

function MemberRow({ member, at, onChanged }: MemberRowProps) {
  const world = useWorld()
  const { why, lack, change } = useMemberChange(member, at, onChanged)
  const name = member.name ?? member.email ?? 'Somebody'
  const toggle = (role: Role) => {
    const has = member.roles.includes(role)
    const roles = has ? member.roles.filter(each => each !== role) : [...member.roles, role]
    if (roles.length === 0) return lack('One role at least. To keep somebody out, suspend them.')
    void change({ roles }, `${name} is ${roles.map(each => roleWords[each]).join(', ')} now.`)
  }
  const people = world.all('person').filter(each => each.state === 'present')
  return (
    <li>
      <div className="between">
        <span className={member.suspended ? 'text-3' : undefined}>
          <span className="medium">{name}</span> <span className="text-3 t-12">{member.email}</span>
          {member.suspended && <span className="text-3 t-12"> Suspended</span>}
        </span>
        <Button
          small
          look="quiet"
          onClick={() =>
            void change(
              { suspended: !member.suspended },
              member.suspended ? `${name} may come in again.` : `${name} is kept out from now on.`,
            )
          }
        >
          {member.suspended ? 'Let in again' : 'Suspend'}
        </Button>
      </div>
      <div className="between">
        <span className="row gap-6 wrap">
          {settableRoles.map(role => (
            <Tag key={role} on={member.roles.includes(role)} onPress={() => toggle(role)}>
              {roleWords[role]}
            </Tag>
          ))}
        </span>
        <Choice
          label={`Person of ${name}`}
          labelled="unseen"
          options={[{ id: '', label: 'Nobody' }, ...people.map(each => ({ id: each.id, label: each.name }))]}
          chosen={member.person ?? ''}
          onChoose={id =>
            void change(
              { person: id || null },
              `${name} is ${world.one('person', id)?.name ?? 'nobody'} here.`,
            )
          }
        />
      </div>
      {why && <Refusal why={why} />}
    </li>
  )
}

function useMemberChange(member: Member, at: string, onChanged: () => Promise<void>) {
  const say = useSay()
  const [why, setWhy] = useState<string>()
  const change = async (body: Partial<Pick<Member, 'roles' | 'person' | 'suspended'>>, told: string) => {
    const refused = await knock('PATCH', `${at}/members/${encodeURIComponent(member.account)}`, body)
    setWhy(refused)
    if (!refused) say(told)
    await onChanged()
  }
  return { why, lack: setWhy, change }
}
