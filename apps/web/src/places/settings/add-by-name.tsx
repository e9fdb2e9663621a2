import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useTelling } from './use-settings.ts'

/** One line that begins a record by its name. */
export function AddByName(props: {
  label: string
  /** What is said where no name was typed. */
  lacks: string
  /** Says it; the line is emptied where that was done. */
  onAdd: (name: string, tell: ReturnType<typeof useTelling>['tell']) => Promise<boolean>
}) {
  const { label, lacks, onAdd } = props
  const { tell, why, lack } = useTelling()
  const [name, setName] = useState('')
  const add = async () => {
    if (!name.trim()) return lack(lacks)
    if (await onAdd(name.trim(), tell)) setName('')
  }
  return (
    <div className="one-row">
      <Field
        label={label}
        labelled="unseen"
        placeholder={label}
        value={name}
        onChange={typed => {
          setName(typed)
          lack(undefined)
        }}
        refused={why !== undefined}
        below={why && <Refusal why={why} />}
        input={{ onKeyDown: event => event.key === 'Enter' && void add() }}
      />
      <Button onClick={() => void add()}>Add</Button>
    </div>
  )
}
