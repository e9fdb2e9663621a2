/** A verb said where it was found: what it lacks is asked there, and the record need not be opened. */
import type { AnyRecord } from '@throughline/model'
import { useEffect, useRef } from 'react'
import { besideFields, MissingProvider } from './missing.tsx'
import { type Sayable, type Told, useVerbs } from './use-verbs.ts'
import { VerbAsked } from './verb-asked.tsx'

export interface VerbInLineProps {
  record: AnyRecord
  /** Name of the verb. */
  name: string
  onDone: () => void
  /** What it lacks stands in fields of the record: it is opened instead. */
  onOpen: () => void
}

export function VerbInLine(props: VerbInLineProps) {
  return (
    <MissingProvider>
      <InLine {...props} />
    </MissingProvider>
  )
}

function InLine({ record, name, onDone, onOpen }: VerbInLineProps) {
  const verbs = useVerbs(record)
  const { offered, begun, press } = verbs
  const box = useRef<HTMLDivElement>(null)
  const isBegun = useRef(false)
  const said = offered.find(each => each.name === name)
  const onSay = async (sayable: Sayable, told?: Told) => {
    const isDone = await verbs.say(sayable, told)
    if (isDone) onDone()
    return isDone
  }
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    if (!said) onOpen()
    else if (asksAnything(said)) press(said)
    else void onSay(said)
  })
  const isElsewhere = besideFields(begun?.refusals ?? []).length > 0
  useEffect(() => {
    if (isElsewhere) onOpen()
    else if (begun) box.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }, [isElsewhere, begun, onOpen])
  return (
    <div className="stack gap-12" ref={box}>
      {begun && !isElsewhere && <VerbAsked record={record} begun={begun} onSay={onSay} onLeave={onDone} />}
    </div>
  )
}

function asksAnything({ verb }: Sayable): boolean {
  return Object.keys(verb.carries ?? {}).length > 0 || verb.because === true
}
