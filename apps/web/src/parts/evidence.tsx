import type { ReactNode } from 'react'

export interface EvidenceRow {
  readonly what: string
  readonly figure: string
}

/** What a figure was made from, line by line; below it where more is to be read. */
export function Evidence(props: { title?: string; rows: readonly EvidenceRow[]; more?: ReactNode }) {
  return (
    <>
      {props.title && <p className="medium">{props.title}</p>}
      <dl>
        {props.rows.map(({ what, figure }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {props.more && <div className="t-12 more">{props.more}</div>}
    </>
  )
}

/** One line that opens into how a figure was made. */
export function HowMade(props: {
  summary: ReactNode
  title?: string
  rows: readonly EvidenceRow[]
  more?: ReactNode
}) {
  const { summary, ...evidence } = props
  return (
    <details className="made t-12">
      <summary className="text-3">{summary}</summary>
      <div className="evidence">
        <Evidence {...evidence} />
      </div>
    </details>
  )
}

/** Where an estimate comes from: what happened here before, or what is known of others. */
export function observed(observations: number, most = false): string {
  if (observations === 0) return 'None yet: documented priors'
  return most ? `up to ${observations}` : String(observations)
}
