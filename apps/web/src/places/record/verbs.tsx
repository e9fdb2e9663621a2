/** The deeds of a record at its foot: pressing one says what is missing, or asks for it in place. */
import type { AnyRecord } from '@throughline/model'
import { useEffect, useRef, useState } from 'react'
import { useMoment, useToday } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { kindOf } from './field-of.ts'
import { besideFields, useMissing } from './missing.tsx'
import { stillNeeds } from './still-needs.ts'
import { type Sayable, useVerbs } from './use-verbs.ts'
import { VerbAsked } from './verb-asked.tsx'

export function Verbs(props: {
  record: AnyRecord
  /** A verb to begin at once, from the palette. */
  say?: string | undefined
  onSaid?: () => void
}) {
  const { record, say, onSaid } = props
  const verbs = useVerbs(record)
  const { offered, lacks, begun, press } = verbs
  const { actor } = useMoment()
  const today = useToday()
  const [isAll, setAll] = useState(false)
  const pressing = useRef(press)
  pressing.current = press
  const said = offered.find(({ name }) => name === say)
  useEffect(() => {
    if (!said) return
    pressing.current(said)
    onSaid?.()
  }, [said, onSaid])
  const { show } = useMissing()
  const refusals = begun?.refusals
  useEffect(() => show(besideFields(refusals ?? [])), [refusals, show])
  const shown = isAll ? offered : offered.slice(0, 2)
  const letters = lettersOf(shown)
  useKeys({
    title: 'This record',
    layer: 'focused',
    bindings: shown.map(each => ({
      keys: letters.get(each.name)!,
      label: each.verb.label,
      run: () => press(each),
    })),
  })
  if (offered.length === 0) return null
  const lacking = lacks.filter(({ code }) => !['no-reason', 'missing-value', 'promised-for'].includes(code))
  const answers = record.owner ?? record.champion ?? record.assignee
  const isMine = answers === undefined || answers === actor
  // What ends something, or sends somebody away, is never the one thing to do.
  const isForward = kindOf(record.kind).group !== 'people' && !offered[0]?.verb.because
  return (
    <>
      {begun && (
        <VerbAsked key={begun.name} record={record} begun={begun} onSay={verbs.say} onLeave={verbs.leave} />
      )}
      {shown.map((each, at) => (
        <Button
          key={each.name}
          look={
            at === 0 && lacking.length === 0 && isMine && isForward && !begun
              ? 'primary'
              : at === 0
                ? 'plain'
                : 'quiet'
          }
          keys={letters.get(each.name) ?? ''}
          onClick={() => press(each)}
        >
          {each.verb.label}
        </Button>
      ))}
      {!isAll && offered.length > 2 && (
        <Button look="quiet" icon="more" aria-label="More deeds" onClick={() => setAll(true)} />
      )}
      {lacking.length > 0 && !begun && (
        <span className="text-2 t-12">{daysInText(stillNeeds(lacking), today)}</span>
      )}
    </>
  )
}

/** A letter of its label for each, none twice, and none that the frame has. */
function lettersOf(verbs: readonly Sayable[]): Map<string, string> {
  const taken = new Set(['C', 'G', 'J', 'K', 'Z', 'A'])
  return new Map(
    verbs.map(({ name, verb }) => {
      const letter = [...verb.label.toUpperCase(), ...'XYWQ'].find(
        each => /[A-Z]/.test(each) && !taken.has(each),
      )!
      taken.add(letter)
      return [name, letter]
    }),
  )
}
