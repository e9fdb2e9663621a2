import { useState } from 'react'
import { Button, LinkButton } from '../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import { DayPick } from '../parts/day-pick.tsx'
import { Entry } from '../parts/entry.tsx'
import { Field, Labelled } from '../parts/field.tsx'
import { InlineEdit } from '../parts/inline-edit.tsx'
import { LineOfSight } from '../parts/line-of-sight.tsx'
import { type Option, OptionKeys } from '../parts/option-keys.tsx'
import { PersonPick } from '../parts/person-pick.tsx'
import { Proposal } from '../parts/proposal.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { Slider } from '../parts/slider.tsx'
import { Switch } from '../parts/switch.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { Tag } from '../parts/tag.tsx'
import { TreeLines } from '../parts/tree-lines.tsx'
import { xOfDepth } from '../parts/tree-shape.ts'
import { Warning } from '../parts/warning.tsx'
import { Shown } from './shown.tsx'

export function FieldParts() {
  const [owner, setOwner] = useState('Platform team')
  const [wording, setWording] = useState('Improve customer satisfaction for new clients')
  return (
    <>
      <Shown title="Refusal beside a field">
        <Field
          label="Owner"
          labelled="unseen"
          value={owner}
          onChange={setOwner}
          refused
          below={
            <Refusal
              why="An owner is one person. Hanna Voss leads Platform."
              remedy={<LinkButton onClick={() => setOwner('Hanna Voss')}>Choose her</LinkButton>}
            />
          }
        />
      </Shown>
      <Shown
        title="Wording check"
        note="While typing, after a short rest. It warns; it does not block a draft."
      >
        <Field
          label="What will be true"
          large
          value={wording}
          onChange={setWording}
          marks={[/improve/i, /customer satisfaction/i].flatMap(vague => spansOf(wording, vague))}
        />
        <Warning what="Nobody could tell when this is done." reasons={reasons} />
        <Proposal
          wording={better}
          onUse={() => setWording(better)}
          onAnother={() => {}}
          onKeep={() => {}}
          keys="Mod+Enter"
        />
      </Shown>
    </>
  )
}

export function PickParts() {
  const [person, setPerson] = useState<string | undefined>('mina')
  const [day, setDay] = useState<string | undefined>('2027-05-07')
  return (
    <Shown title="Person and day" note="Typed in plain words: ‘29 Jan’, ‘Friday’, ‘end of March’.">
      <PersonPick label="Owner" labelled="beside" people={people} chosen={person} onChoose={setPerson} />
      <DayPick
        label="Due"
        labelled="beside"
        day={day}
        today="2026-11-23"
        onChange={setDay}
        latest="2027-04-30"
        refused={day !== undefined && day > '2027-04-30'}
        below={
          day !== undefined &&
          day > '2027-04-30' && <Refusal why="OUT-11 ends before. Choose 30 April or earlier." />
        }
      />
    </Shown>
  )
}

export function InputParts() {
  const [done, setDone] = useState('')
  const [mail, setMail] = useState('ewa@quillmere.example')
  const [level, setLevel] = useState<string>('warn')
  const [isOn, setOn] = useState(true)
  return (
    <Shown title="Other inputs" note="Text is changed where it stands; a switch works at once.">
      <Labelled label="Done when" labelled="beside">
        <InlineEdit
          label="Done when"
          value={done}
          empty="One sentence that somebody else can check"
          onSave={setDone}
        />
      </Labelled>
      <Entry label="E-mail" labelled="beside" value={mail} onChange={setMail} input={{ type: 'email' }} />
      <Choice label="Check" labelled="beside" options={levels} chosen={level} onChoose={setLevel} />
      <Switch
        label="Sync"
        says="Check-ins in a rhythm, and what waits by stakes."
        isOn={isOn}
        onChange={setOn}
      />
    </Shown>
  )
}

export function AnswerParts() {
  const [status, setStatus] = useState<string>()
  const [sure, setSure] = useState<number | undefined>(0.6)
  const [view, setView] = useState('outline')
  return (
    <Shown title="Answers" note="Nothing is chosen beforehand.">
      <OptionKeys label="Where is it?" options={options} chosen={status} onChoose={setStatus} />
      <Slider label="How sure?" value={sure} onChange={setSure} />
      <div className="row wrap gap-8">
        <Tabs label="View" here={view} onGo={setView} tabs={views} />
        <span className="push" />
        <Tag icon="filter">Said differs from computed: 2</Tag>
        <Tag>Mine</Tag>
      </div>
      <div className="row gap-8">
        <Button keys="P">Propose</Button>
        <Button look="quiet">Keep mine</Button>
      </div>
    </Shown>
  )
}

export function LineParts() {
  return (
    <Shown title="The line" note="Where you are, and how it serves the intent.">
      <LineOfSight
        steps={[
          { key: 'INT-1', says: rows[0]!.says },
          { key: 'OUT-11', says: rows[1]!.says },
          { key: 'OUT-17', says: 'This outcome' },
        ]}
      />
      <div className="outline">
        <TreeLines rows={rows.map((row, at) => ({ ...row, top: at * 38, height: 38 }))} selected="OUT-17" />
        {rows.map(row => (
          <p
            key={row.key}
            style={{ paddingLeft: xOfDepth(row.depth) + 12 }}
            data-here={row.key === 'OUT-17' || undefined}
          >
            <span className="tight">{row.says}</span>
          </p>
        ))}
      </div>
    </Shown>
  )
}

function spansOf(text: string, vague: RegExp) {
  const found = vague.exec(text)
  return found ? [{ from: found.index, to: found.index + found[0].length }] : []
}

const better = 'By 31 March, nine of ten new clients rate their first month 8 or more out of 10.'

const reasons = [
  {
    key: 'direction',
    reason: (
      <>
        <b>Improve</b> is a direction. Say the state it leads to.
      </>
    ),
  },
  {
    key: 'measure',
    reason: (
      <>
        <b>Customer satisfaction</b> has no measure. Whose, asked how?
      </>
    ),
  },
  { key: 'day', reason: 'There is no day. OUT-11 is due on 30 April.' },
]

const people = [
  { id: 'hanna', name: 'Hanna Voss', beside: 'leads Platform' },
  { id: 'mina', name: 'Mina Farouk', beside: 'leads Marketing' },
  { id: 'oskar', name: 'Oskar Niemi' },
]

const options: Option<string>[] = [
  { id: 'on', label: 'On track', keys: '1', shape: 'on' },
  { id: 'risk', label: 'At risk', keys: '2', shape: 'risk' },
  { id: 'off', label: 'Off track', keys: '3', shape: 'off' },
  { id: 'blocked', label: 'Blocked by …', keys: 'B', shape: 'blocked' },
]

const levels = [
  { id: 'block', label: 'Blocks' },
  { id: 'warn', label: 'Warns' },
  { id: 'off', label: 'Off' },
]

const views = [
  { id: 'outline', label: 'Outline' },
  { id: 'map', label: 'Map' },
  { id: 'table', label: 'Table' },
]

const rows = [
  { key: 'INT-1', depth: 0, says: 'New clients plan real visits within 30 days of signing' },
  { key: 'OUT-11', depth: 1, says: 'Eight of ten new clients plan a first visit within 30 days' },
  { key: 'OUT-14', depth: 2, says: 'All 14 Ardenvale branches plan their visits' },
  { key: 'DEL-33', depth: 3, says: 'The pilot branch has planned one full week' },
  { key: 'OUT-17', depth: 2, says: 'Improve customer satisfaction' },
  { key: 'OUT-12', depth: 1, says: 'A client’s data is imported in three days' },
]
