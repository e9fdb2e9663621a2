import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useWorld } from '../../data/workspace.tsx'
import { Who } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Entry } from '../../parts/entry.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Tag } from '../../parts/tag.tsx'
import { ErasePerson } from './erase-person.tsx'
import { useTelling } from './use-settings.ts'

interface PersonRowProps {
  person: Records['person']
  mayChange: boolean
}

/** One person: who they are, where they belong; they may depart, and rejoin. */
export function PersonRow({ person, mayChange }: PersonRowProps) {
  const world = useWorld()
  const { tell, why } = useTelling()
  const [isOpen, setOpen] = useState(false)
  const hasLeft = person.state === 'departed'
  const teams = (person.teams ?? []).flatMap(id => world.one('team', id)?.name ?? [])
  const move = () =>
    void tell(
      [{ kind: 'person', verb: hasLeft ? 'rejoin' : 'depart', subject: person.id }],
      hasLeft ? `${person.name} is back.` : `${person.name} has departed. What they own is a finding now.`,
    )
  return (
    <li>
      <div className="between person-line">
        <span className={hasLeft ? 'text-3' : undefined}>
          <Who name={person.name} />
        </span>
        <span className="text-2 tight only-wide">{person.title}</span>
        <span className="text-2 tight only-wide">{teams.join(', ')}</span>
        <span className="row gap-8 ends">
          {hasLeft && <span className="text-3 t-12">Departed</span>}
          {mayChange && (
            <>
              {!hasLeft && (
                <Button
                  small
                  aria-expanded={isOpen}
                  aria-label={`Change ${person.name}`}
                  onClick={() => setOpen(!isOpen)}
                >
                  Change
                </Button>
              )}
              <Button small look="quiet" onClick={move}>
                {hasLeft ? 'Rejoin' : 'Depart'}
              </Button>
            </>
          )}
        </span>
      </div>
      {why && <Refusal why={why} />}
      {isOpen && !hasLeft && <PersonEdit person={person} onClose={() => setOpen(false)} />}
    </li>
  )
}

function PersonEdit({ person, onClose }: { person: Records['person']; onClose: () => void }) {
  const world = useWorld()
  const { tell, why } = useTelling()
  const [name, setName] = useState(person.name)
  const [title, setTitle] = useState(person.title ?? '')
  const [email, setEmail] = useState(person.email ?? '')
  const [hours, setHours] = useState(String(person.hoursPerWeek))
  const [teams, setTeams] = useState<readonly string[]>(person.teams ?? [])
  const [manager, setManager] = useState(person.manager ?? '')
  const save = async () => {
    const fields = {
      name: name.trim(),
      title: title.trim() || null,
      email: email.trim() || null,
      hoursPerWeek: Number(hours.replace(',', '.')),
      teams: teams.length > 0 ? teams : null,
      manager: manager || null,
    }
    if (
      await tell([{ kind: 'person', verb: 'edit', subject: person.id, fields }], `${fields.name} is changed.`)
    )
      onClose()
  }
  const others = world.all('person').filter(each => each.id !== person.id && each.state === 'present')
  return (
    <div className="edit">
      <div className="fields-grid">
        <Field label="Name" value={name} onChange={setName} />
        <Field label="Title" value={title} onChange={setTitle} />
        <Entry label="E-mail" value={email} onChange={setEmail} input={{ type: 'email' }} />
        <Entry label="Hours a week" value={hours} onChange={setHours} input={{ inputMode: 'decimal' }} />
        <Choice
          label="Manager"
          options={[{ id: '', label: 'Nobody' }, ...others.map(({ id, name: label }) => ({ id, label }))]}
          chosen={manager}
          onChoose={setManager}
        />
      </div>
      <p className="label">Teams</p>
      <div className="row gap-6 wrap">
        {world.all('team').map(team => {
          const isIn = teams.includes(team.id)
          const toggle = () => setTeams(isIn ? teams.filter(id => id !== team.id) : [...teams, team.id])
          return (
            <Tag key={team.id} on={isIn} onPress={toggle}>
              {team.name}
            </Tag>
          )
        })}
      </div>
      <DoOrLeave why={why} onDo={() => void save()} onLeave={onClose} />
      <ErasePerson person={person} />
    </div>
  )
}
