import type { ReactNode } from 'react'

/**
 * Something that waits for one person: what is at stake, what to do (a verb), the sentence, why, and its
 * answers. The one in focus stands out and prints its keys.
 */
export function Waiting(props: {
  stake?: { figure: string; of: string }
  verb: string
  title: string
  why?: ReactNode
  answers: ReactNode
  isHere: boolean
  isLeaving?: boolean
  onEnter: () => void
}) {
  return (
    <li
      className="waiting"
      data-here={props.isHere || undefined}
      data-leaving={props.isLeaving || undefined}
      aria-current={props.isHere || undefined}
      onMouseDown={props.onEnter}
      onFocus={props.onEnter}
    >
      {props.stake ? (
        <div className="stake figures">
          <b>{props.stake.figure}</b>
          <span>{props.stake.of}</span>
        </div>
      ) : (
        <div className="stake none">
          <b>No money</b>
          <span>at stake</span>
        </div>
      )}
      <div>
        <h3>
          <span>{props.verb}</span>
          {props.title}
        </h3>
        {props.why && <p className="why">{props.why}</p>}
        <div className="deeds">{props.answers}</div>
      </div>
    </li>
  )
}
