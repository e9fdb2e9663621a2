/**
 * Middle and 80 % on a shared scale with zero drawn. Grey where it reaches zero: not yet told apart
 * from no gain.
 */
export function Interval(props: {
  from: number
  middle: number
  to: number
  /** The scale that every row of the column has in common. */
  scale: { min: number; max: number }
  label: string
  width?: number
}) {
  const { from, middle, to, scale, width = 190 } = props
  const x = (value: number) => (width * (value - scale.min)) / (scale.max - scale.min)
  const ink = from <= 0 && to >= 0 ? 'var(--mute-mark)' : 'var(--expected)'
  return (
    <svg width={width} height={20} viewBox={`0 0 ${width} 20`} role="img" aria-label={props.label}>
      <path d={`M${x(0)} 0V20`} stroke="var(--line-strong)" />
      <path d={`M${x(from)} 10H${x(to)}`} stroke={ink} strokeWidth={2} opacity={0.45} />
      <path d={`M${x(from)} 6v8M${x(to)} 6v8`} stroke={ink} opacity={0.6} />
      <circle cx={x(middle)} cy={10} r={4} fill={ink} stroke="var(--surface)" strokeWidth={1.5} />
    </svg>
  )
}
