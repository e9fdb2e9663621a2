import { useNavigate } from '@tanstack/react-router'
import { newId } from '@throughline/client'
import { type AnyRecord, kinds, type Refusal, termOf, titleOf } from '@throughline/model'
import { type KeyboardEvent, useState } from 'react'
import { useMe } from '../data/me.ts'
import { useDo } from '../data/say.ts'
import { useOpened, useWorld } from '../data/workspace.tsx'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Overlay } from '../parts/overlay.tsx'
import { Refusal as RefusalLine } from '../parts/refusal.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { type Addable, addable, linesOf, stepsFor } from './added-lines.ts'

/** One typed line makes a record; many pasted lines make as many, below what is open. */
export function QuickAdd({ below, onClose }: { below: AnyRecord | undefined; onClose: () => void }) {
  const me = useMe()
  const world = useWorld()
  const offered = addable.filter(kind => me.may(kind, 'add') && isOn(world, kind))
  const [kind, setKind] = useState<Addable>(() => usual(below, offered))
  const { text, setText, refusals, add, parent } = useAdding(kind, below, onClose)
  const lines = linesOf(text)
  useKeys({
    title: 'Add',
    layer: 'overlay',
    bindings: [{ keys: 'Mod+Enter', label: 'Add', run: () => void add(), whileTyping: true }],
  })
  const { fields, title } = kinds[kind]
  const label = termOf(world, kind)
  const says = (fields as { [field: string]: { label: string } })[title]?.label ?? label
  return (
    <Overlay label="Add" className="card small-dialog wide" onClose={onClose}>
      <div className="stack gap-12">
        <Tabs
          label="What to add"
          tabs={offered.map(id => ({ id, label: termOf(world, id) }))}
          here={kind}
          onGo={setKind}
        />
        <Field
          label={says}
          value={text}
          onChange={setText}
          growing
          large
          placeholder={kinds[kind].examples[0] ?? ''}
          refused={refusals.length > 0}
          below={refusals.map(refusal => (
            <RefusalLine key={refusal.code} why={refusal.reason} remedy={refusal.remedy} />
          ))}
          input={
            {
              'data-first-focus': true,
              onKeyDown: (event: KeyboardEvent) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
                event.preventDefault()
                event.stopPropagation()
                void add()
              },
            } as object
          }
        />
        <div className="row gap-8">
          <Button look="primary" keys="Enter" onClick={() => void add()}>
            {lines.length > 1 ? `Add ${lines.length}` : `Add ${article(label)} ${label.toLowerCase()}`}
          </Button>
          <span className="text-2 t-12 tight">
            {parent ? `Below ${parent.key} ${titleOf(parent)}` : 'Several lines make several records.'}
          </span>
        </div>
      </div>
    </Overlay>
  )
}

function useAdding(kind: Addable, below: AnyRecord | undefined, onClose: () => void) {
  const world = useWorld()
  const tell = useDo()
  const navigate = useNavigate()
  const { say } = useOpened()
  const [text, setText] = useState('')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const made = stepsFor({ world, kind, below, lines: linesOf(text), newId })
  const add = async () => {
    if (made.steps.length === 0) return say('Type one line first.')
    const label = termOf(world, kind)
    const many = made.steps.length
    const said = await tell(made.steps, many > 1 ? `Added ${many} ${kinds[kind].plural}.` : `${label} added.`)
    if (!said.ok) return setRefusals(said.refusals)
    onClose()
    const first = made.steps[0]?.subject
    if (many === 1 && first && ['intent', 'outcome', 'deliverable', 'task'].includes(kind))
      await navigate({ to: '/strategy', search: before => ({ ...before, open: first }) })
  }
  const change = (typed: string) => {
    setText(typed)
    setRefusals([])
  }
  return { text, setText: change, refusals, add, parent: made.parent }
}

function usual(below: AnyRecord | undefined, offered: readonly Addable[]): Addable {
  const next: { [kind: string]: Addable } = {
    intent: 'outcome',
    outcome: 'outcome',
    deliverable: 'task',
    task: 'task',
  }
  const wanted = below ? (next[below.kind] ?? 'outcome') : 'intent'
  return offered.includes(wanted) ? wanted : (offered[0] ?? 'outcome')
}

function isOn(world: ReturnType<typeof useWorld>, kind: Addable): boolean {
  const { system } = kinds[kind] as { system?: string }
  return system === undefined || world.systemIsOn(system)
}

const article = (word: string) => (/^[aeiou]/i.test(word) ? 'an' : 'a')
