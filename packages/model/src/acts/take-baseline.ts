import { maybe, ref, text } from '../grammar/fields.ts'
import { baseline } from '../plan/baseline.ts'
import { titleOf } from '../registry.ts'
import type { Act } from './act.ts'

/** What was agreed is kept as it stands now. */
export const takeBaseline: Act = {
  name: 'baseline.take',
  label: 'Take a baseline',
  help: 'Keeps what is agreed as it stands now, so that later changes can be seen beside it.',
  asks: {
    of: ref('Of', baseline.fields.of.to ?? []),
    name: maybe(text('Name', { help: 'Without it: the title of what it is of.' })),
  },
  commands: (world, told, moment) => {
    const of = world.record(String(told.of))
    if (!of) return []
    const name = (told.name as string | undefined) ?? titleOf(of)
    const fields = { name, of: of.id, atPosition: world.position }
    return [{ id: moment.newId(), kind: 'baseline', verb: 'add', fields }]
  },
}
