import { Button } from './button.tsx'

/**
 * Something is wrong that a system which is off would mend: it is named with what it is for and how to begin, and
 * may be left until something else needs it.
 */
export function ProposesSystem(props: {
  /** The finding, as one sentence. */
  finding: string
  system: { title: string; purpose: string; starter: string }
  /** Whether this person may switch it on; else whom to ask. */
  mayTurnOn: boolean
  asks?: string
  onTurnOn: () => void
  onLeave: () => void
}) {
  const { finding, system, mayTurnOn } = props
  return (
    <section className="proposal" aria-label={`Proposed: ${system.title}`}>
      <p className="label">{finding}</p>
      <p className="t-14">{`${system.title} would help. ${system.purpose}`}</p>
      <p className="text-2">{`Begin with this: ${system.starter}`}</p>
      <div className="deeds">
        {mayTurnOn ? (
          <Button onClick={props.onTurnOn}>{`Switch on ${system.title.toLowerCase()}`}</Button>
        ) : (
          <span className="text-2">{props.asks ?? 'A leader may switch it on.'}</span>
        )}
        <Button look="quiet" onClick={props.onLeave}>
          Not now
        </Button>
      </div>
    </section>
  )
}
