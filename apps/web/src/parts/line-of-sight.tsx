import type { ReactNode } from 'react'

/** One step of a line: what it says, and the way there. The last is where one is. */
export interface LineStep {
  key: string
  says: ReactNode
}

/** From the intent down to here: rings on one accent line, the last one filled. */
export function LineOfSight({
  steps,
  label = 'Line up to the intent',
}: {
  steps: LineStep[]
  label?: string
}) {
  const last = steps.length - 1
  const y = (step: number) => 10 + step * 28
  return (
    <div className="line-of-sight">
      <svg width={14} height={y(last) + 10} aria-hidden="true">
        <path d={`M6 10V${y(last)}`} stroke="var(--accent)" strokeWidth={2} />
        {steps.map(({ key }, step) => (
          <circle
            key={key}
            cx={6}
            cy={y(step)}
            r={step === last ? 4.5 : 4}
            fill={step === last ? 'var(--accent)' : 'var(--surface)'}
            stroke={step === last ? 'none' : 'var(--accent)'}
            strokeWidth={2}
          />
        ))}
      </svg>
      <ol aria-label={label}>
        {steps.map(({ key, says }) => (
          <li className="tight" key={key}>
            {says}
          </li>
        ))}
      </ol>
    </div>
  )
}
