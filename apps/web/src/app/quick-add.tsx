import { useRouter } from '@tanstack/react-router'
import { newId } from '@throughline/client'
import { type AnyRecord, type Kind, type KindName, type Refusal, termOf } from '@throughline/model'
import { type KeyboardEvent, useState } from 'react'
import { kindPlaces, recordAddress } from '../data/kind-places.ts'
import { kindNamed, severalOf } from '../data/kind-words.ts'
import { useMe } from '../data/me.ts'
import { useDo } from '../data/say.ts'
import { useOpened, useToday, useWorld } from '../data/workspace.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { recordName } from '../parts/format/record-name.ts'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Overlay } from '../parts/overlay.tsx'
import { Refusal as RefusalLine } from '../parts/refusal.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { ValueEdit } from '../places/record/value-edit.tsx'
import { linesOf, stepsFor, usualKinds } from './added-lines.ts'
import type { Wanted } from './adding.tsx'
import {
  type Asked,
  addableKinds,
  laterFields,
  neededFields,
  startingFields,
  typed,
} from './starting-fields.ts'

interface Adding {
  place: string
  wanted: Wanted
  below: AnyRecord | undefined
  onClose: () => void
}

/** One typed line makes a record; many pasted lines make as many, below what is open. */
export function QuickAdd(props: Adding) {
  const { offered, near, kind, choose } = useKinds(props)
  return (
    <Overlay label="Add" className="card small-dialog wide scrolls" onClose={props.onClose}>
      <div className="stack gap-12">
        <WhatToAdd offered={offered} near={near} kind={kind} onChoose={choose} />
        <NewRecord key={kind.name} {...props} kind={kind} />
      </div>
    </Overlay>
  )
}

function WhatToAdd(props: { offered: Kind[]; near: Kind[]; kind: Kind; onChoose: (kind: string) => void }) {
  const { offered, near, kind, onChoose } = props
  const world = useWorld()
  const tabs = near.includes(kind) ? near : [kind, ...near]
  const others = offered.filter(each => !tabs.includes(each))
  return (
    <div className="row wrap gap-8">
      <Tabs
        label="What to add"
        tabs={tabs.map(({ name }) => ({ id: name, label: termOf(world, name) }))}
        here={kind.name}
        onGo={onChoose}
      />
      {others.length > 0 && (
        <div className="something-else">
          <Choice
            label="Something else"
            labelled="unseen"
            options={others.map(({ name }) => ({ id: name, label: termOf(world, name) }))}
            chosen={undefined}
            empty="Something else …"
            onChoose={onChoose}
          />
        </div>
      )}
    </div>
  )
}

function NewRecord(props: Adding & { kind: Kind }) {
  const { kind } = props
  const world = useWorld()
  const form = useAdding(props)
  const [isAll, setAll] = useState(false)
  const { text, refusals, add, parent } = form
  const lines = linesOf(text)
  const title = kind.fields[kind.title]
  const label = termOf(world, kind.name)
  const beside = (name: string) => refusals.filter(({ about }) => about.field === name).map(line)
  const loose = refusals.filter(({ about }) => !about.field || !form.shows(about.field, isAll))
  useKeys({
    title: 'Add',
    layer: 'overlay',
    bindings: [{ keys: 'Mod+Enter', label: 'Add', run: () => void add(), whileTyping: true }],
  })
  return (
    <>
      {typed(title) && (
        <Field
          label={title!.label}
          value={text}
          onChange={form.setText}
          growing
          large
          placeholder={kind.examples[0] ?? title!.examples?.[0] ?? ''}
          refused={beside(kind.title).length > 0}
          below={beside(kind.title)}
          input={
            { 'data-first-focus': true, onKeyDown: (event: KeyboardEvent) => addsOn(event, add) } as object
          }
        />
      )}
      {(isAll ? [...neededFields(kind), ...laterFields(kind)] : neededFields(kind)).map(each => (
        <OneField key={each.name} asked={each} form={form} below={beside(each.name)} />
      ))}
      {loose.map(line)}
      <div className="row wrap gap-8">
        <Button look="primary" keys={typed(title) ? 'Enter' : 'Mod+Enter'} onClick={() => void add()}>
          {lines.length > 1 ? `Add ${lines.length}` : `Add ${article(label)} ${label.toLowerCase()}`}
        </Button>
        {!isAll && laterFields(kind).length > 0 && (
          <LinkButton onClick={() => setAll(true)}>More fields</LinkButton>
        )}
        <span className="text-2 t-12 tight">
          {parent ? `Below ${parent.key} ${recordName(world, parent)}` : several(typed(title))}
        </span>
      </div>
      <p className="text-3 t-12">{kind.help}</p>
    </>
  )
}

function OneField({ asked, form, below }: { asked: Asked; form: Form; below: React.ReactNode[] }) {
  const { name, field } = asked
  return (
    <div className="stack gap-4">
      <ValueEdit
        field={field}
        label={field.label}
        labelled="above"
        value={form.fields[name]}
        refused={below.length > 0}
        whole={false}
        onSay={value => form.set(name, value)}
        onLeave={() => {}}
        below={below.length > 0 ? below : undefined}
      />
      {field.help && below.length === 0 && <p className="text-3 t-12">{field.help}</p>}
    </div>
  )
}

type Form = ReturnType<typeof useAdding>

function useAdding({ kind, below, wanted, onClose }: Adding & { kind: Kind }) {
  const world = useWorld()
  const today = useToday()
  const me = useMe().person?.id
  const tell = useDo()
  const router = useRouter()
  const { say, live } = useOpened()
  const [text, setText] = useState('')
  const [fields, setFields] = useState<{ readonly [name: string]: unknown }>(() => ({
    ...startingFields(kind, { below, today, me }),
    ...wanted.fields,
  }))
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const made = stepsFor({ world, kind: kind.name, below, lines: linesOf(text), fields, newId })
  const add = async () => {
    if (made.steps.length === 0) return say('Type one line first.')
    const label = termOf(world, kind.name)
    const many = made.steps.length
    const told = many > 1 ? `Added ${many} ${severalOf(world, kind).toLowerCase()}.` : `${label} added.`
    const said = await tell(made.steps, told)
    if (!said.ok) return setRefusals(said.refusals)
    onClose()
    const first = live.world?.record(made.steps[0]!.subject ?? '')
    if (many === 1 && first && !wanted.fields && !seldomOpened.has(kind.name))
      router.history.push(recordAddress(first))
  }
  return {
    text,
    fields,
    refusals,
    parent: made.parent,
    add,
    shows: (name: string, isAll: boolean) =>
      name === kind.title || isAll || neededFields(kind).some(each => each.name === name),
    set: (name: string, value: unknown) => {
      setFields(before => ({ ...before, [name]: value }))
      setRefusals([])
    },
    setText: (typedNow: string) => {
      setText(typedNow)
      setRefusals([])
    },
  }
}

/** The kinds of the place one stands in come first; elsewhere those of the cascade. */
function useKinds({ place, wanted, below }: Adding) {
  const world = useWorld()
  const me = useMe()
  const offered = addableKinds(world, name => me.may(name as KindName, 'add'))
  const usual = usualKinds.flatMap(name => offered.find(each => each.name === name) ?? [])
  const here = kindPlaces.find(({ id }) => id === place && id !== 'strategy')
  const ofPlace = offered.filter(each => here?.kinds.includes(each)).slice(0, 6)
  const near = ofPlace.length > 0 ? ofPlace : usual
  const [name, choose] = useState(() => wanted.kind ?? (ofPlace[0] ?? next(below, usual))?.name ?? 'outcome')
  return { offered, near, kind: kindNamed(name), choose }
}

function next(below: AnyRecord | undefined, usual: readonly Kind[]): Kind | undefined {
  const nextOf: { [kind: string]: string } = {
    intent: 'outcome',
    outcome: 'outcome',
    deliverable: 'task',
    task: 'task',
  }
  const name = below ? (nextOf[below.kind] ?? 'outcome') : 'intent'
  return usual.find(each => each.name === name) ?? usual[0]
}

function addsOn(event: KeyboardEvent, add: () => Promise<void>) {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.stopPropagation()
  void add()
}

const line = ({ code, about, reason, remedy }: Refusal) => (
  <RefusalLine key={code + about.id + about.field} why={reason} remedy={remedy} />
)
const several = (isTyped: boolean) => (isTyped ? 'Several lines make several records.' : '')
const article = (word: string) => (/^[aeiou]/i.test(word) ? 'an' : 'a')
/** Added from where one is, and looked at there. */
const seldomOpened: ReadonlySet<string> = new Set(['person', 'team'])
