import { ref, text } from '../grammar/fields.ts'
import type { Act } from './act.ts'

/** Two teams read the same thing differently; both readings say so. */
export const differ: Act = {
  name: 'interpretation.differ',
  label: 'These readings differ',
  help: 'Two readings of the same intent or outcome differ; they stand side by side until somebody resolves it.',
  asks: {
    one: ref('One reading', 'interpretation'),
    other: ref('The other', 'interpretation'),
    about: text('About what'),
  },
  commands: (world, told, moment) => {
    const pair = [
      world.one('interpretation', String(told.one)),
      world.one('interpretation', String(told.other)),
    ]
    const [one, other] = pair
    if (!one || !other || one.id === other.id) return []
    return [
      [one, other],
      [other, one],
    ].map(([read, from]) => ({
      id: moment.newId(),
      kind: 'interpretation',
      verb: 'diverge',
      subject: read!.id,
      fields: {
        about: told.about,
        differs: [...(read!.differs ?? []), { from: from!.id, about: told.about }],
      },
    }))
  },
}
