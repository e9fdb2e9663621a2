import type { ReactNode } from 'react'

/** A heading, what the part is for, and the part. */
export function Shown({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {note && <p className="t-12 text-3">{note}</p>}
      <div className="shown">{children}</div>
    </section>
  )
}
