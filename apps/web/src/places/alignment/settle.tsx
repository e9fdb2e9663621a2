import { type AnyRecord, resolverOf } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import type { Divergence } from './divergences.ts'
import { onSave } from './on-save.ts'
import { useTold } from './use-told.ts'

/** How it is meant, said by the champion of the intent or the owner of the outcome. */
export function Settle({ of, divergence }: { of: AnyRecord; divergence: Divergence }) {
  const world = useWorld()
  const me = useMe()
  const resolver = resolverOf(world, of.id)
  const { act, why, lack } = useTold()
  const [text, setText] = useState('')
  const isMine = resolver === undefined || resolver.id === me.person?.id
  const settle = async () => {
    if (!text.trim()) return lack('Say in a sentence how it is meant.')
    const [reading] = divergence.readings
    const told = `It is said how ${of.key} is meant; every reading that differed knows.`
    await act('interpretation.settle', { interpretation: reading?.id, resolution: text.trim() }, told)
  }
  if (!isMine) return <p className="text-2">{`${resolver.name} says how it is meant.`}</p>
  return (
    <div className="settle">
      <Field
        label="How it is meant"
        value={text}
        onChange={typed => {
          setText(typed)
          lack(undefined)
        }}
        growing
        large
        refused={why !== undefined}
        below={why && <Refusal why={why} />}
        input={{ onKeyDown: onSave(() => void settle()) }}
      />
      <div>
        <Button look="primary" keys="Mod+Enter" onClick={() => void settle()}>
          Settle it for all
        </Button>
      </div>
    </div>
  )
}
