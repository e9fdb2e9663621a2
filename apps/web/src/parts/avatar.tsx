/** A person's initials. Grey on purpose: people are not colours. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span className={large ? 'avatar large' : 'avatar'} title={name} aria-hidden="true">
      {initials(name)}
    </span>
  )
}

/** Initials and name; `short` prints the first name, the whole one stays in the title. */
export function Who({ name, short = false }: { name: string; short?: boolean }) {
  return (
    <span className="who">
      <Avatar name={name} />
      <span className="tight" title={name}>
        {short ? name.split(' ')[0] : name}
      </span>
    </span>
  )
}

/** First letters of the first and the last name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
