import { caps } from './keys/chords.ts'
import { isMac } from './keys/use-keys.ts'

/** The keys that press something, printed on it (on the focused item only). One cap per chord. */
export function KeyCap({ keys }: { keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {caps(keys, isMac).map(cap => (
        <kbd className="key" key={cap}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
