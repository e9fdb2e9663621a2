import type { ReactNode } from 'react'
import { Mark } from '../../parts/icon.tsx'

/** The page before one is inside: the mark, one sentence, one form. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="door">
      <div className="brand">
        <Mark />
        Throughline
      </div>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
