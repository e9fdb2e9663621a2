/** Values over rounds as one small line, the newest as a dot. */
export function Trend(props: { values: readonly number[]; from: number; to: number; label: string }) {
  const { values, from, to } = props
  const [width, height, inset] = [96, 22, 4]
  const x = (at: number) =>
    values.length === 1 ? width - inset : inset + (at * (width - 2 * inset)) / (values.length - 1)
  const y = (value: number) => height - inset - ((value - from) / (to - from || 1)) * (height - 2 * inset)
  const path = values.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
      <path d={`M${inset} ${height - inset}H${width - inset}`} stroke="var(--grid)" />
      <path d={path} fill="none" stroke="var(--ink)" strokeWidth={1.4} strokeLinejoin="round" />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1) ?? from)} r={2.6} fill="var(--ink)" />
    </svg>
  )
}
