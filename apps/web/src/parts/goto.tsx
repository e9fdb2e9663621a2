import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to an address with its filters, in this window unless asked otherwise. */
export function Goto(props: { to: string; className?: string; children: ReactNode }) {
  const router = useRouter()
  return (
    <a
      href={props.to}
      className={props.className}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        router.history.push(props.to)
      }}
    >
      {props.children}
    </a>
  )
}
