import { Button } from '../../parts/button.tsx'
import { Refusal } from '../../parts/refusal.tsx'

/** The end of a form: why it was refused, and the two ways out of it. */
export function SaveOrLeave(props: { why: string | undefined; onSave: () => void; onLeave: () => void }) {
  return (
    <>
      {props.why && <Refusal why={props.why} />}
      <div className="row gap-8">
        <Button look="primary" onClick={props.onSave}>
          Save
        </Button>
        <Button look="quiet" onClick={props.onLeave}>
          Leave it
        </Button>
      </div>
    </>
  )
}
