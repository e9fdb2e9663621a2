import { newId } from '@throughline/client'
import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Entry } from '../../parts/entry.tsx'
import { Field } from '../../parts/field.tsx'
import { counted } from '../../parts/format/ages.ts'
import { AddByName } from './add-by-name.tsx'
import { useTelling } from './use-settings.ts'

/** Teams, those above before those below; each with who leads it and who answers for it. */
export function TeamsSection() {
  const world = useWorld()
  const { may } = useMe()
  const teams = world.all('team')
  return (
    <section className="setting wide" aria-labelledby="teams">
      <h2 id="teams">{counted(teams.length, 'team')}</h2>
      {may('team', 'add') && <AddTeam />}
      <ul className="rows">
        {inOrder(teams).map(({ team, depth }) => (
          <TeamRow key={team.id} team={team} depth={depth} mayChange={may('team', 'edit', team)} />
        ))}
      </ul>
    </section>
  )
}

function AddTeam() {
  return (
    <AddByName
      label="Add a team"
      lacks="Give it a name."
      onAdd={(name, tell) =>
        tell([{ kind: 'team', verb: 'add', subject: newId(), fields: { name } }], `${name} is a team now.`)
      }
    />
  )
}

function TeamRow({ team, depth, mayChange }: { team: Records['team']; depth: number; mayChange: boolean }) {
  const world = useWorld()
  const [isOpen, setOpen] = useState(false)
  const lead = world.one('person', team.lead)?.name
  const members = world.pointing('person', 'teams', team.id).length
  return (
    <li>
      <div className="between">
        <span style={{ paddingLeft: depth * 16 }}>
          {team.name}{' '}
          <span className="text-3 t-12">
            {[lead && `led by ${lead}`, counted(members, 'person', 'people')].filter(Boolean).join(', ')}
          </span>
        </span>
        {mayChange && (
          <Button
            small
            aria-expanded={isOpen}
            aria-label={`Change ${team.name}`}
            onClick={() => setOpen(!isOpen)}
          >
            Change
          </Button>
        )}
      </div>
      {isOpen && <TeamEdit team={team} onClose={() => setOpen(false)} />}
    </li>
  )
}

function TeamEdit({ team, onClose }: { team: Records['team']; onClose: () => void }) {
  const world = useWorld()
  const { tell, why } = useTelling()
  const [name, setName] = useState(team.name)
  const [lead, setLead] = useState(team.lead ?? '')
  const [liaison, setLiaison] = useState(team.liaison ?? '')
  const [parent, setParent] = useState(team.parent ?? '')
  const [level, setLevel] = useState(team.level)
  const [within, setWithin] = useState(team.answersWithin === undefined ? '' : String(team.answersWithin))
  const people = world.all('person').filter(each => each.state === 'present')
  const anybody = [{ id: '', label: 'Nobody' }, ...people.map(each => ({ id: each.id, label: each.name }))]
  const above = world.all('team').filter(each => each.id !== team.id)
  const save = async () => {
    const fields = {
      name: name.trim(),
      lead: lead || null,
      liaison: liaison || null,
      parent: parent || null,
      level,
      answersWithin: within.trim() === '' ? null : Number(within.replace(',', '.')),
    }
    if (await tell([{ kind: 'team', verb: 'edit', subject: team.id, fields }], `${fields.name} is changed.`))
      onClose()
  }
  return (
    <div className="edit">
      <div className="fields-grid">
        <Field label="Name" value={name} onChange={setName} />
        <Choice label="Lead" options={anybody} chosen={lead} onChoose={setLead} />
        <Choice
          label="Liaison, who answers questions"
          options={anybody}
          chosen={liaison}
          onChoose={setLiaison}
        />
        <Choice
          label="Part of"
          options={[{ id: '', label: 'Nothing' }, ...above.map(each => ({ id: each.id, label: each.name }))]}
          chosen={parent}
          onChoose={setParent}
        />
        <Choice label="Level" options={levels} chosen={level} onChoose={setLevel} />
        <Entry
          label="Answers within, working days"
          value={within}
          onChange={setWithin}
          input={{ inputMode: 'decimal' }}
        />
      </div>
      <DoOrLeave why={why} onDo={() => void save()} onLeave={onClose} />
    </div>
  )
}

const levels: { id: Records['team']['level']; label: string }[] = [
  { id: 'organisation', label: 'Organisation' },
  { id: 'department', label: 'Department' },
  { id: 'team', label: 'Team' },
]

/** Each team directly before those below it. */
function inOrder(teams: readonly Records['team'][]): { team: Records['team']; depth: number }[] {
  const known = new Set(teams.map(team => team.id))
  const below = Map.groupBy(teams, team => (team.parent && known.has(team.parent) ? team.parent : ''))
  const from = (id: string, depth: number): { team: Records['team']; depth: number }[] =>
    (below.get(id) ?? []).flatMap(team => [{ team, depth }, ...from(team.id, depth + 1)])
  return from('', 0)
}
