import { Button } from './button.tsx'

/** 'Could be': a whole better sentence to take or leave. Keep mine is always there. */
export function Proposal(props: {
  wording: string
  onUse: () => void
  onAnother?: () => void
  onKeep: () => void
  /** Printed on 'Use this'; binding them is the caller's. */
  keys?: string
}) {
  return (
    <div className="proposal" aria-live="polite">
      <p className="label">Could be</p>
      <p className="t-14">{props.wording}</p>
      <div className="deeds">
        <Button look="primary" onClick={props.onUse} {...(props.keys && { keys: props.keys })}>
          Use this
        </Button>
        {props.onAnother && <Button onClick={props.onAnother}>Another</Button>}
        <span className="push" />
        <Button look="quiet" onClick={props.onKeep}>
          Keep mine
        </Button>
      </div>
    </div>
  )
}
