import type { AnyRecord, Field } from '@throughline/model'
import type { ReactNode } from 'react'
import type { FieldProps } from '../../parts/field.tsx'

/** What changing a value needs to know. */
export interface ValueEditProps {
  field: Field
  label: string
  labelled: NonNullable<FieldProps['labelled']>
  value: unknown
  record: AnyRecord
  refused?: boolean
  /** It was opened to be typed into. */
  opened?: boolean
  onSay: (value: unknown) => void
  onLeave: () => void
  below?: ReactNode
}
