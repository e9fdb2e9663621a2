import { Button } from './button.tsx'
import { Refusal } from './refusal.tsx'

/** The end of a form: why it was refused, the deed, and the way out of it. */
export function DoOrLeave(props: {
  deed?: string
  /** The one filled button of the view, unless said. */
  look?: 'primary' | 'plain'
  keys?: string
  why?: string | undefined
  onDo: () => void
  onLeave: () => void
}) {
  const { deed = 'Save', look = 'primary', keys, why } = props
  return (
    <>
      {why && <Refusal why={why} />}
      <div className="row gap-8">
        <Button look={look} {...(keys ? { keys } : {})} onClick={props.onDo}>
          {deed}
        </Button>
        <Button look="quiet" onClick={props.onLeave}>
          Leave it
        </Button>
      </div>
    </>
  )
}
