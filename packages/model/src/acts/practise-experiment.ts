import { maybe, ref, refs, text } from '../grammar/fields.ts'
import type { Act } from './act.ts'

/** What an experiment taught becomes a practice that others can use. */
export const practiseExperiment: Act = {
  name: 'experiment.practise',
  label: 'Write it as a practice',
  help: 'What a confirmed experiment taught becomes a practice in the library, linked to it.',
  asks: {
    experiment: ref('Experiment', 'experiment'),
    title: text('Title', { examples: ['Send the pack five days before the kick-off'] }),
    text: maybe(text('How it goes')),
    forWhom: maybe(refs('For whom next', 'team')),
  },
  commands: (world, told, moment) => {
    const experiment = world.one('experiment', String(told.experiment))
    if (!experiment || experiment.practice !== undefined) return []
    const id = moment.newId()
    const teams = (told.forWhom as string[] | undefined) ?? experiment.widenTo
    const fields = {
      title: told.title,
      ...(told.text ? { text: told.text } : {}),
      ...(teams ? { forWhom: teams } : {}),
    }
    const linked = { practice: id, ...(teams ? { widenTo: teams } : {}) }
    return [
      { id: moment.newId(), kind: 'practice', verb: 'add', subject: id, fields },
      { id: moment.newId(), kind: 'experiment', verb: 'edit', subject: experiment.id, fields: linked },
    ]
  },
}
