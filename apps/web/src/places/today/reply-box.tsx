import { useEffect, useRef, useState } from 'react'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Refusal } from '../../parts/refusal.tsx'
import type { Asked } from './use-replying.ts'
import './replying.css'

/** One sentence, asked for below what it answers. `⌘↵` says it, Esc leaves it. */
export function ReplyBox({ label, begun, onSay, onClose }: Asked & { onClose: () => void }) {
  const [text, setText] = useState(begun)
  const [isEmpty, setEmpty] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  const say = () => {
    if (text.trim()) void onSay(text.trim())
    else setEmpty(true)
  }
  useKeys({
    title: label,
    layer: 'focused',
    bindings: [
      { keys: 'Mod+Enter', label: 'Save', run: say, whileTyping: true },
      { keys: 'Escape', label: 'Leave it', run: onClose, whileTyping: true },
    ],
  })
  return (
    <div className="reply-box" ref={box}>
      <Field
        label={label}
        value={text}
        onChange={typed => {
          setText(typed)
          setEmpty(false)
        }}
        growing
        refused={isEmpty}
        below={isEmpty && <Refusal why="There are no words yet." />}
      />
      <DoOrLeave keys="Mod+Enter" onDo={say} onLeave={onClose} />
    </div>
  )
}
