/** The marks that are new to a reader; everything else is labelled where it stands. */
export function Legend() {
  return (
    <span className="plan-legend t-12 text-2 only-wide">
      <span className="row gap-6">
        <svg width="70" height="12" aria-hidden="true">
          <FadeDefs />
          <rect width="26" height="10" y="1" rx="2" fill="var(--expected)" opacity=".82" />
          <rect x="26" width="44" height="10" y="1" fill="url(#fade-expected)" />
        </svg>
        to P50, fading to P80
      </span>
      <span className="row gap-6">
        <svg width="12" height="14" aria-hidden="true">
          <path d="M9 0v14M9 .8H4" stroke="var(--ink)" strokeWidth="1.5" />
        </svg>
        promised
      </span>
      <span className="row gap-6">
        <svg width="18" height="10" aria-hidden="true">
          <rect width="18" height="10" fill="var(--off-mark)" />
        </svg>
        after it
      </span>
    </span>
  )
}

/** Uncertainty is drawn: the same fades for every bar of the page. */
export function FadeDefs() {
  return (
    <defs>
      {fades.map(({ id, ink }) => (
        <linearGradient id={id} key={id}>
          <stop stopColor={`var(${ink})`} stopOpacity=".62" />
          <stop offset="1" stopColor={`var(${ink})`} stopOpacity=".04" />
        </linearGradient>
      ))}
    </defs>
  )
}

const fades = [
  { id: 'fade-expected', ink: '--expected' },
  { id: 'fade-late', ink: '--off-mark' },
]
