/** The layout that is to come, after 300 ms of waiting; widths in per cent, one per line. */
export function Skeleton({
  widths = [60, 85, 70, 80, 45],
  label = 'Loading',
}: {
  widths?: number[]
  label?: string
}) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {widths.map((width, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
        <i key={at} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
