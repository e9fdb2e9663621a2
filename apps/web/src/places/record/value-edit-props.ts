import type { AnyRecord, Field } from '@throughline/model'
import type { ReactNode } from 'react'
import type { FieldProps } from '../../parts/field.tsx'

/** What changing a value needs to know. */
export interface ValueEditProps {
  field: Field
  label: string
  labelled: NonNullable<FieldProps['labelled']>
  value: unknown
  /** Whose value it is; nothing where it is for several, or for one that is not there yet. */
  record?: AnyRecord | undefined
  refused?: boolean
  /** It was opened to be typed into. */
  opened?: boolean
  /** `false` inside a form: what has several parts is said with each of them, since the form is saved as a whole. */
  whole?: boolean
  onSay: (value: unknown) => void
  onLeave: () => void
  below?: ReactNode
}
