/**
 * A share of the whole as a bar. `alone` and `last` are two ticks: what it would win back by itself, and after all
 * others; the distance between them is what it shares with others.
 */
export function CauseBar(props: {
  share: number
  /** What the whole width stands for. */
  most: number
  alone?: number
  last?: number
  /** The one named most acute. */
  isAcute?: boolean
  thin?: boolean
}) {
  const { share, most, alone, last, thin } = props
  const across = (amount: number) => `${Math.max(0, Math.min(1, amount / Math.max(most, 1e-9))) * 100}%`
  const height = thin ? 4 : 6
  return (
    <svg className="cause-bar" width="100%" height={height + 6} aria-hidden="true">
      <rect y={3} width="100%" height={height} rx={1} fill="var(--sunken)" />
      <rect
        y={3}
        width={across(share)}
        height={height}
        rx={1}
        fill={props.isAcute ? 'var(--off-mark)' : 'var(--intended)'}
      />
      {[alone, last].map((amount, at) =>
        amount === undefined ? null : (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: there are two ticks, in this order
            key={at}
            x={across(amount)}
            width={1.5}
            height={height + 6}
            fill="var(--ink)"
          />
        ),
      )}
    </svg>
  )
}
