import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A small fact about what stands beside it; with `onPress` a switch, such as a filter. */
export function Tag(props: {
  children: ReactNode
  icon?: IconName
  on?: boolean
  onPress?: () => void
  title?: string
}) {
  const inside = (
    <>
      {props.icon && <Icon name={props.icon} size={13} />}
      {props.children}
    </>
  )
  if (!props.onPress) {
    return (
      <span className="tag" title={props.title}>
        {inside}
      </span>
    )
  }
  return (
    <button type="button" className="tag" aria-pressed={props.on} title={props.title} onClick={props.onPress}>
      {inside}
    </button>
  )
}
