import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { KeyCap } from './key-cap.tsx'

/** One primary button per view, on the thing worth most; plain is the rest; quiet has no border. */
export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  look?: 'plain' | 'primary' | 'quiet'
  small?: boolean
  icon?: IconName
  /** Printed on the button; binding them is the caller's. */
  keys?: string
  children?: ReactNode
}

/** Says the deed and its object. Never disabled: pressing it says what is missing. */
export function Button({
  look = 'plain',
  small = false,
  icon,
  keys,
  children,
  className,
  ...rest
}: ButtonProps) {
  const classes = ['button', look !== 'plain' && look, small && 'small', !children && 'bare', className]
  return (
    <button type="button" {...rest} className={classes.filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} size={14} />}
      {children}
      {keys && <KeyCap keys={keys} />}
    </button>
  )
}

/** A deed inside a sentence: 'Ask Hanna Voss for a day'. */
export function LinkButton(props: ComponentProps<'button'>) {
  return <button type="button" {...props} className="link" />
}
