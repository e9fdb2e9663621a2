import { number, ref } from '../grammar/fields.ts'
import type { Act } from './act.ts'

/** One line of what a team will deliver becomes a draft deliverable, in one step. */
export const draftFromLine: Act = {
  name: 'interpretation.draft',
  label: 'Make it a deliverable',
  help: 'A line of what a team will deliver becomes a draft deliverable below what was read.',
  asks: {
    interpretation: ref('Interpretation', 'interpretation'),
    line: number('Line', { min: 0, help: 'Place of the line, from 0.' }),
  },
  commands: (world, told, moment) => {
    const read = world.one('interpretation', String(told.interpretation))
    const place = Number(told.line)
    const line = read?.willDeliver?.[place]
    if (!read || !line || line.as !== undefined) return []
    const id = moment.newId()
    const willDeliver = read.willDeliver!.map((each, at) => (at === place ? { ...each, as: id } : each))
    const fields = {
      statement: line.line,
      parent: read.of,
      team: read.team,
      ...(read.author ? { owner: read.author } : {}),
    }
    return [
      { id: moment.newId(), kind: 'deliverable', verb: 'add', subject: id, fields },
      { id: moment.newId(), kind: 'interpretation', verb: 'edit', subject: read.id, fields: { willDeliver } },
    ]
  },
}
