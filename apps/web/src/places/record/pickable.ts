import type { AnyRecord, Field, KindName, World } from '@throughline/model'
import { recordName } from '../../parts/format/record-name.ts'
import type { PickablePerson } from '../../parts/typed-person.ts'

/** What a reference may point at, people with their title, other records with their key; never itself. */
export function pickable(world: World, field: Field, record?: AnyRecord): PickablePerson[] {
  const kinds = (field.to ?? []) as KindName[]
  return kinds.flatMap(kind =>
    (world.all(kind) as unknown as AnyRecord[])
      .filter(each => each.id !== record?.id && each.state !== 'departed')
      .map(each => {
        const beside = kind === 'person' ? (each.title as string | undefined) : each.key
        return { id: each.id, name: recordName(world, each), ...(beside ? { beside } : {}) }
      }),
  )
}
