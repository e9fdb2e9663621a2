/** Something that is on or off, with a sentence on what that means. Works at once; Undo takes it back. */
export function Switch(props: {
  label: string
  says?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}) {
  return (
    <label className="switch-row">
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.isOn}
        className="switch"
        checked={props.isOn}
        onChange={event => props.onChange(event.target.checked)}
      />
      <span className="medium">{props.label}</span>
      {props.says && <span className="says">{props.says}</span>}
    </label>
  )
}
