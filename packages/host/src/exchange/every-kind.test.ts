import { type Kind, kinds, type Replica, systemNames, Replica as World } from '@throughline/model'
import { castReplica } from '@throughline/simulator'
import { expect, it } from 'vitest'
import { exportCsv } from './out/export-csv.ts'
import { exportJsonLines } from './out/export-lines.ts'
import { exportYaml } from './out/export-yaml.ts'
import { emptyWorld, imported, planOf, said, saidBy, today } from './trying.ts'

const cast: Replica = castReplica(today)
const everyKind = (Object.values(kinds) as unknown as readonly Kind[]).filter(kind => !kind.single)
const told = everyKind.filter(kind => cast.all(kind.name as 'outcome').length > 0)
const otherHouse = '00000000-0000-8000-8000-000000000002'

it('holds nearly every kind, or the rest says nothing', () => {
  expect(told.length).toBeGreaterThan(45)
})

it('finds every kind again in what it wrote: nothing to do', { timeout: 60_000 }, () => {
  for (const plan of [
    planOf('p.yaml', exportYaml(cast)),
    planOf('p.jsonl', exportJsonLines(cast)),
    ...told.map(kind => planOf(`${kind.plural}.csv`, exportCsv(cast, kind))),
  ]) {
    const planned = imported(World.from(cast.kept()), plan)
    expect(planned.troubles.slice(0, 3).map(trouble => [plan.file, trouble.reason])).toEqual([])
    expect(planned.commands.slice(0, 3).map(command => [plan.file, command])).toEqual([])
  }
})

it.each([
  ['YAML', 'p.yaml', exportYaml],
  ['JSON lines', 'p.jsonl', exportJsonLines],
] as const)('gives every kind to another house as it was: %s', { timeout: 60_000 }, (_, file, write) => {
  const there = emptyWorld(otherHouse)
  const subject = there.workspace!.id
  said(there, { kind: 'workspace', verb: 'edit', subject, fields: { systems: [...systemNames] } })
  const planned = imported(there, planOf(file, write(cast)), { openedOn: today })
  expect(planned.troubles.slice(0, 5).map(trouble => trouble.reason)).toEqual([])
  expect(saidBy(there)).toEqual(saidBy(cast))
})
