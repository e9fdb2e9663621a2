/** A new line in the outline: where it stands, what it will be, and how it is said. */
import { newId } from '@throughline/client'
import { type AnyRecord, kinds, type Refusal, termOf, type World } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useDo } from '../../data/say.ts'
import { useOpened, useWorld } from '../../data/workspace.tsx'
import { addingKey } from './adding-key.ts'
import type { CascadeRow } from './cascade-rows.ts'
import { depthOf, type NewLine, newLine, placeOf } from './new-line.ts'

export function useAdding(rows: CascadeRow[], selected: string | undefined) {
  const world = useWorld()
  const tell = useDo()
  const { live } = useOpened()
  const [open, setOpen] = useState<NewLine>()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const shown = useMemo(() => (open ? withLine(rows, open) : rows), [rows, open])
  const here = selected ? world.keyed(selected) : undefined
  const move = (line: NewLine | undefined) => {
    setRefusals([])
    if (line) setOpen(line)
  }
  const add = async (statement: string): Promise<boolean> => {
    if (!open) return false
    const { title } = kinds[open.kind]
    const fields = { [title]: statement, ...(open.parent ? { parent: open.parent.id } : {}) }
    const subject = newId()
    const step = { kind: open.kind, verb: 'add', subject, fields }
    const saying = tell([step], `${termOf(world, open.kind)} added.`)
    // The line is shown before the server has answered: whoever types on stands below it already.
    const shownKey = live.world?.record(subject)?.key
    const below = goingOn(open, shownKey)
    setOpen(below)
    const said = await saying
    if (!said.ok) {
      setOpen(open)
      setRefusals(said.refusals)
      return false
    }
    // Whoever has moved on meanwhile stays where they are.
    setOpen(now => (now === below ? goingOn(below, live.world?.record(subject)?.key) : now))
    return true
  }
  return {
    rows: shown,
    isOpen: open !== undefined,
    begin: (where: 'beside' | 'below') => move(newLine(world, here, where)),
    end: () => setOpen(undefined),
    line: {
      label: open ? termOf(world, open.kind) : '',
      refusals,
      onAdd: add,
      onShift: (by: 1 | -1) => {
        if (!open) return
        const above = rows[placeOf(rows, open) - 1]?.record
        move(by === 1 ? indented(world, open, above) : outdented(world, open))
      },
    },
  }
}

/** The next line stands after the one just made. */
function goingOn(line: NewLine, after: string | undefined): NewLine {
  return after === undefined || after === line.after ? line : { ...line, after }
}

function indented(world: World, line: NewLine, above: AnyRecord | undefined): NewLine | undefined {
  return above && above.id !== line.parent?.id ? newLine(world, above, 'below') : undefined
}

function outdented(world: World, line: NewLine): NewLine | undefined {
  return line.parent ? newLine(world, line.parent, 'beside') : undefined
}

function withLine(rows: CascadeRow[], line: NewLine): CascadeRow[] {
  const at = placeOf(rows, line)
  const row = {
    key: addingKey,
    depth: depthOf(rows, line),
    says: '',
    hasMore: false,
    holds: false,
    isFolded: false,
  }
  return rows.toSpliced(at, 0, row)
}
