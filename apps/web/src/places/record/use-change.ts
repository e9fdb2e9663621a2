/** One field on its way: what was seen when editing began, what was tried, and why it was refused. */
import type { AnyRecord, KindName, Refusal } from '@throughline/model'
import { useRef, useState } from 'react'
import { useDo } from '../../data/say.ts'
import { labelOf } from './field-of.ts'

export interface Change {
  readonly field: string
  /** The value that was refused; nothing where nothing was. */
  readonly tried: unknown
  readonly refusals: readonly Refusal[]
  /** Editing begins: what stands there now is what was seen. */
  readonly begin: () => void
  /** Says the value; `null` empties the field. @returns whether it was taken */
  readonly say: (value: unknown, more?: More) => Promise<boolean>
  /** Leaves it as it stands. */
  readonly drop: () => void
}

interface More {
  readonly because?: string
  /** Warnings that are passed over with the reason. */
  readonly passOver?: readonly string[]
  /** What stands there by now, and is knowingly replaced. */
  readonly over?: unknown
}

export function useChange(record: AnyRecord, field: string): Change {
  const tell = useDo()
  const seen = useRef<{ value: unknown }>(undefined)
  const [refused, setRefused] = useState<{ tried: unknown; refusals: readonly Refusal[] }>()
  const drop = () => {
    seen.current = undefined
    setRefused(undefined)
  }
  const say = async (value: unknown, more: More = {}) => {
    const was = 'over' in more ? more.over : seen.current ? seen.current.value : record[field]
    const { because, passOver } = more
    const step = {
      kind: record.kind as KindName,
      verb: 'edit',
      subject: record.id,
      fields: { [field]: value === undefined || value === '' ? null : value },
      was: { [field]: was ?? null },
      ...(because ? { because } : {}),
      ...(passOver ? { passOver } : {}),
    }
    const said = await tell([step], `Changed ‘${labelOf(record.kind, field)}’ of ${record.key}.`)
    if (said.ok) drop()
    else setRefused({ tried: value, refusals: said.refusals })
    return said.ok
  }
  return {
    field,
    tried: refused?.tried,
    refusals: refused?.refusals ?? [],
    begin: () => {
      seen.current = { value: record[field] }
      setRefused(undefined)
    },
    say,
    drop,
  }
}
