import { Avatar } from './avatar.tsx'
import { Button } from './button.tsx'

/** Two people changed the same field. Both values are buttons; nothing typed is lost. */
export function Conflict(props: {
  by: string
  theirs: string
  mine: string
  /** When they did: '12 seconds ago'. */
  ago: string
  onKeepTheirs: () => void
  onUseMine: () => void
}) {
  return (
    <div className="card conflict" role="alert">
      <p>
        <Avatar name={props.by} /> <b>{`${props.by} set this to ${props.theirs}`}</b>{' '}
        <span className="text-3">{`${props.ago}. You typed ${props.mine}.`}</span>
      </p>
      <div className="deeds">
        <Button onClick={props.onKeepTheirs}>{`Keep ${props.theirs}`}</Button>
        <Button onClick={props.onUseMine}>{`Use mine, ${props.mine}`}</Button>
      </div>
    </div>
  )
}
