import type { ReactNode } from 'react'

/**
 * Line one: what is so. Line two: what it costs, and one thing to do. It goes when it is no longer
 * true, or is answered with a reason; it has no cross to close it.
 */
export function Warning(props: {
  /** `certain` when something is lost for certain; `note` when nothing is yet. */
  weight?: 'warning' | 'certain' | 'note'
  what: ReactNode
  costs?: ReactNode
  remedy?: ReactNode
  /** Several reasons, each on a line. */
  reasons?: { key: string; reason: ReactNode }[]
}) {
  return (
    <div
      className="warning"
      data-certain={props.weight === 'certain' || undefined}
      data-note={props.weight === 'note' || undefined}
    >
      <p className="medium">{props.what}</p>
      {props.reasons && (
        <ul>
          {props.reasons.map(({ key, reason }) => (
            <li key={key}>{reason}</li>
          ))}
        </ul>
      )}
      {(props.costs || props.remedy) && (
        <p className="text-2">
          {props.costs} {props.remedy}
        </p>
      )}
    </div>
  )
}
