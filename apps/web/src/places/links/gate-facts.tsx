import { dayInTable } from '../../parts/format/days.ts'
import type { VoicePage } from './through-link.ts'

/** Direction, what is assumed, what could go wrong, what binds; and what there is to read. */
export function GateFacts({ page, today }: { page: VoicePage; today: string }) {
  const { gate, of, assumptions, risks, constraints } = page
  return (
    <>
      <ul className="facts">
        {of && <Fact label="Direction" says={gate.direction} />}
        {assumptions.map(({ statement, testOn }) => (
          <Fact
            key={statement}
            label="Assumes"
            says={statement}
            beside={testOn ? `tested by ${dayInTable(testOn, today)}` : 'untested'}
          />
        ))}
        {risks.map(({ statement, probability }) => (
          <Fact
            key={statement}
            label="Could go wrong"
            says={statement}
            beside={probability === null ? undefined : `about ${Math.round(probability / 5) * 5} %`}
          />
        ))}
        {constraints.map(each => (
          <Fact key={each} label="Bound by" says={each} />
        ))}
      </ul>
      {gate.refs.map(({ title, url }) =>
        /^https?:\/\//.test(url) ? (
          <p className="more" key={url}>
            <a className="link" href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </p>
        ) : (
          <p className="more text-2" key={url}>{`${title}: ${url}`}</p>
        ),
      )}
    </>
  )
}

function Fact({ label, says, beside }: { label: string; says: string; beside?: string | undefined }) {
  return (
    <li>
      <span className="text-3">{label}</span>
      <span>
        {says} {beside && <span className="text-3 nowrap">{beside}</span>}
      </span>
    </li>
  )
}
