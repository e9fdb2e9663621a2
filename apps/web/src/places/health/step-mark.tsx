import type { auditSteps } from '@throughline/model'
import { Glyph } from '../../parts/glyph.tsx'

export const stepLabels: { readonly [step in (typeof auditSteps)[number]]: string } = {
  decomposed: 'Broken down',
  risksMapped: 'Risks mapped',
  capacityChecked: 'Capacity checked',
  cadenceKept: 'Rhythm kept',
  retroHeld: 'Looked back',
}

/** Followed, not followed, or not looked at; pressed, it goes from one to the other. */
export function StepMark(props: {
  of: string
  followed: boolean | undefined
  onPress: ((followed: boolean) => void) | undefined
}) {
  const { followed, onPress } = props
  const says = followed === undefined ? 'Open' : followed ? 'Yes' : 'No'
  const inside = (
    <>
      <Glyph shape={followed === undefined ? 'pending' : followed ? 'on' : 'off'} size={10} />
      {says}
    </>
  )
  if (!onPress) return <span className="step-mark">{inside}</span>
  return (
    <button
      type="button"
      className="step-mark"
      aria-label={`${props.of}: ${says.toLowerCase()}`}
      onClick={() => onPress(followed !== true)}
    >
      {inside}
    </button>
  )
}
