import type { ReactNode } from 'react'

/**
 * Done: one sentence and what comes next, no button. New: one sentence on what it is for, one button,
 * one look at the sample.
 */
export function Empty(props: { title: string; children?: ReactNode; deeds?: ReactNode; boxed?: boolean }) {
  return (
    <div className={props.boxed === false ? 'empty' : 'card empty'}>
      <p className="t-16 semibold">{props.title}</p>
      {props.children && <p className="what">{props.children}</p>}
      {props.deeds && <div className="deeds">{props.deeds}</div>}
    </div>
  )
}
