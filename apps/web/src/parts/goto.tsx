import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to an address with its filters, in this window unless asked otherwise. It stays in the day one looks at. */
export function Goto(props: { to: string; className?: string; isHere?: boolean; children: ReactNode }) {
  const router = useRouter()
  return (
    <a
      href={props.to}
      className={props.className}
      aria-current={props.isHere ? 'page' : undefined}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        router.history.push(withDay(props.to, router.history.location.search))
      }}
    >
      {props.children}
    </a>
  )
}

function withDay(to: string, search: string): string {
  const day = new URLSearchParams(search).get('asOf')
  if (!day || to.includes('asOf=')) return to
  return `${to}${to.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(day)}`
}
