import { Button } from './button.tsx'

/** Long work: what, how much is done, and after five seconds a way to stop and keep it. */
export function Progress(props: { what: string; done: number; of: number; onStop?: () => void }) {
  return (
    <div className="progress">
      <div className="row gap-8">
        <span>{props.what}</span>
        <span className="push" />
        <span className="text-3">{`${props.done} done`}</span>
        {props.onStop && (
          <Button look="quiet" small onClick={props.onStop}>
            Stop and keep these
          </Button>
        )}
      </div>
      <div
        className="track"
        role="progressbar"
        aria-label={props.what}
        aria-valuenow={props.done}
        aria-valuemin={0}
        aria-valuemax={props.of}
      >
        <div className="done" style={{ width: `${(100 * props.done) / Math.max(1, props.of)}%` }} />
      </div>
    </div>
  )
}
