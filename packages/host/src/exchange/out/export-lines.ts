/** A world as JSON lines: one record a line, in the project's own words. */
import { registry, type World } from '@throughline/model'
import { Outgoing, toldKinds } from './outgoing.ts'

export function exportJsonLines(world: World): string {
  const outgoing = new Outgoing(world)
  const lines = toldKinds.flatMap(kind =>
    outgoing.of(kind).map(record => {
      const fields = outgoing.fields(record, kind).map(([name, , value]) => [name, value])
      const source = record.source ?? { system: outgoing.system, key: record.key }
      const { kind: name, key, state } = record
      const changedState = state === registry.kinds[name]?.states[0] ? {} : { state }
      return JSON.stringify({ kind: name, key, ...changedState, source, ...Object.fromEntries(fields) })
    }),
  )
  return lines.map(line => `${line}\n`).join('')
}
