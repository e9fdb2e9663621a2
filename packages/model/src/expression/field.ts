/** The word in which a kind declares a condition or a formula. */
import { type Field, text } from '../grammar/fields.ts'

type Extras = NonNullable<Parameters<typeof text>[1]>

/** A condition or a formula over the world. It is no free text: what it names, people too, is kept by key. */
export const expression = (label: string, extras: Extras = {}): Field<string, false> => {
  const declared: ExpressionField = { ...text(label, extras), erasable: false, expression: true }
  return declared
}

export const isExpression = (field: Field): boolean => 'expression' in field

type ExpressionField = Field<string, false> & { readonly expression: true }
