import { Entry } from '../../parts/entry.tsx'

/** A secret or a link that is shown when it is made, and never again. */
export function OnceShown({ label, value }: { label: string; value: string }) {
  return (
    <Entry
      label={label}
      value={value}
      onChange={() => {}}
      input={{ readOnly: true, onFocus: event => event.target.select() }}
    />
  )
}
