/** A change of a scenario in words. */
import { changeFault, type Records, recordOf, registry, type World } from '@throughline/model'

/** 'DEL-34: due 2027-02-05', as one would say it. */
export function changeWords(world: World, change: Records['scenario']['changes'][number]): string {
  const fault = changeFault(world, change)
  if (fault) return `Cannot be read: ${fault}`
  const kind = registry.kinds[change.kind]
  const record = recordOf(world, change)
  const named = record?.key ?? change.subject ?? kind?.label ?? change.kind
  const verb = kind?.verbs[change.verb]?.label ?? { add: 'Add', edit: '' }[change.verb] ?? change.verb
  const fields = (change.fields ?? []).map(({ field, value }) => {
    const [head = field] = field.split('.')
    return `${kind?.fields[head]?.label.toLowerCase() ?? head} ${valueWords(world, String(value))}`
  })
  return [`${named}:`, verb, fields.join(', ')].filter(Boolean).join(' ')
}

function valueWords(world: World, value: string): string {
  return world.record(value)?.key ?? (value === 'null' ? 'nothing' : value)
}
