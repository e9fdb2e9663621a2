import { list, maybe, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const client = kind({
  name: 'client',
  plural: 'clients',
  prefix: 'CLI',
  group: 'bridge',
  system: 'bridge',
  label: 'Client',
  help: 'An organisation that work is done for, with the people there who are spoken with.',
  title: 'name',
  fields: {
    name: text('Name', { examples: ['Ardenvale Care'] }),
    contacts: maybe(
      list('Contacts', {
        name: text('Name', { examples: ['Joanna Reed'] }),
        email: maybe(text('E-mail', { examples: ['joanna.reed@ardenvale.example'] })),
      }),
    ),
    health: maybe(ref('Health', 'signal', { help: 'The signal by which you read how the client is.' })),
  },
  examples: ['Ardenvale Care'],
})
