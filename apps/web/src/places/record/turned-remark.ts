/** Free talk becomes a record that somebody answers for, in one step. */
import type { Step } from '@throughline/client'
import {
  acts,
  type Kind,
  type KindName,
  type Moment,
  type Records,
  registry,
  type World,
} from '@throughline/model'
import { isOn } from '../../data/kind-places.ts'
import type { Myself } from '../../data/me.ts'

/** Kinds that a remark may become, of systems that are on. */
export function turnsInto(world: World, me: Myself): Kind[] {
  const names = registry.kinds.remark?.verbs.turn?.carries?.as?.to ?? []
  return names
    .flatMap(name => registry.kinds[name] ?? [])
    .filter(kind => isOn(world, kind) && me.may(kind.name as KindName, 'add'))
}

/** The new record has its words and stands where it was said; the remark keeps what it became. */
export function turned(
  world: World,
  { remark, into, moment }: { remark: Records['remark']; into: string; moment: Moment },
): Step[] {
  const act = acts[`remark.${into}`]
  if (act) return act.commands(world, { remark: remark.id }, moment).map(({ id: _, ...step }) => step)
  const kind = registry.kinds[into]!
  const id = moment.newId()
  const about = world.record(remark.about)
  const points = Object.entries(kind.fields).find(
    ([, { sort, to }]) => (sort === 'ref' || sort === 'refs') && about && to?.includes(about.kind),
  )
  const fields = {
    [kind.title]: remark.text,
    ...(points ? { [points[0]]: points[1].sort === 'refs' ? [remark.about] : remark.about } : {}),
  }
  return [
    { kind: into, verb: 'add', subject: id, fields },
    { kind: 'remark', verb: 'turn', subject: remark.id, fields: { as: id } },
  ]
}
