import { type ReactNode, useId, useState } from 'react'
import { Evidence, type EvidenceRow } from './evidence.tsx'

/** A figure that opens, in place, into what it was made from. Unit and day always stand with it. */
export function Figure(props: {
  value: string
  says: string
  evidence: readonly EvidenceRow[]
  /** Where its facts are: 'Open the 34 facts'. */
  more?: ReactNode
  open?: boolean
}) {
  const id = useId()
  const [isOpen, setOpen] = useState(props.open ?? false)
  return (
    <div>
      <p className="t-20">
        <span className="figures">{props.value}</span>{' '}
        <button
          type="button"
          className="evidence-link t-13 text-2 medium"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {props.says}
        </button>
      </p>
      <div className="evidence" id={id} hidden={!isOpen}>
        <Evidence title="How this figure was made" rows={props.evidence} more={props.more} />
      </div>
    </div>
  )
}
