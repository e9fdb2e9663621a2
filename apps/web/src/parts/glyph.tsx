/** The shapes that carry a status; each differs in outline, so that none depends on its colour. */
export type Shape = 'on' | 'risk' | 'off' | 'pending' | 'outdated' | 'blocked' | 'none' | 'differs'

/** A shape on a 12 px grid. The word that it stands for is always beside it. */
export function Glyph({ shape, size = 12 }: { shape: Shape; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" fill="none" aria-hidden="true">
      {drawings[shape]}
    </svg>
  )
}

const drawings = {
  on: <circle cx="6" cy="6" r="4.5" fill="var(--on-mark)" />,
  risk: <path d="M6 1.3 11.2 10.5H.8Z" fill="var(--risk-mark)" />,
  off: <path d="M6 .7 11.3 6 6 11.3.7 6Z" fill="var(--off-mark)" />,
  pending: <circle cx="6" cy="6" r="4.2" stroke="var(--mute-mark)" strokeWidth={1.5} />,
  outdated: (
    <circle cx="6" cy="6" r="4.2" stroke="var(--text-3)" strokeWidth={1.5} strokeDasharray="2 1.77" />
  ),
  blocked: (
    <>
      <path d="M4 1h4l3 3v4l-3 3H4L1 8V4Z" stroke="var(--text)" strokeWidth={1.3} />
      <path d="M3.7 6h4.6" stroke="var(--text)" strokeWidth={1.5} />
    </>
  ),
  none: <path d="M2 6h8" stroke="var(--mute-mark)" strokeWidth={1.5} />,
  differs: (
    <path d="M2 4.5h8M2 8h8M8 1.8 4 10.7" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" />
  ),
}
