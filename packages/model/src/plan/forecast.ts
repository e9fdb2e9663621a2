import { day, maybe, number, percent, ref, share, texts } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const forecast = kind({
  name: 'forecast',
  plural: 'forecasts',
  prefix: 'FC',
  group: 'plan',
  system: 'forecast',
  label: 'Forecast',
  help: 'How likely a promise was to be kept, as computed on one day. Every one is kept, so that they can be scored.',
  title: 'madeOn',
  saidOnce: true,
  fields: {
    madeOn: day('Made on'),
    of: ref('Of', ['intent', 'outcome', 'deliverable', 'engagement']),
    atPosition: number('At position', { min: 0, help: 'Place of the newest fact that it knew.' }),
    seed: maybe(number('Seed')),
    trials: maybe(number('Futures', { min: 1 })),
    p50On: maybe(day('Even odds by')),
    p80On: maybe(day('Likely by')),
    pOnTime: maybe(share('Chance of being on time')),
    cannot: maybe(texts('What is missing', { help: 'Why nothing could be said, the shortest way first.' })),
    statedConfidence: maybe(percent('How sure its owner was')),
  },
  examples: ['2026-11-23'],
})
