/** Where a fault is put in: a healthy organisation, and a hand that changes it without asking. */
import {
  type AnyRecord,
  addDays,
  allBelow,
  type Fact,
  type KindName,
  lineOfSight,
  type Records,
  type Replica,
  registry,
  type Values,
} from '@throughline/model'
import type { Chance } from '../organisation/chance.ts'
import { todayOn } from '../organisation/ground.ts'
import { factOf, uuid } from '../organisation/history.ts'
import { begun, edited, type Of, type Said, stepped } from '../organisation/said.ts'

export class Site {
  readonly world: Replica
  readonly chance: Chance
  readonly facts: Fact[] = []
  readonly #seed: number

  constructor(world: Replica, chance: Chance, seed: number) {
    this.world = world
    this.chance = chance
    this.#seed = seed
  }

  add(kind: KindName, fields: Values, saying: { daysAgo: number; by: string }): string {
    const id = uuid(this.#seed ^ 0x3c6ef372, this.world.position + 1)
    const number = Number(this.world.nextKey(registry.kinds[kind]!).split('-').at(-1))
    this.#put(begun({ id, kind }, number, fields), saying)
    return id
  }

  /** A change of so many days ago, with its reason. */
  editAgo(of: Of, fields: Values, daysAgo: number): void {
    this.#put(edited(of, fields), { daysAgo, because: 'It was asked for.' })
  }

  /** A change without a reason. */
  changed(of: Of, fields: Values, daysAgo: number): void {
    this.#put(edited(of, fields), { daysAgo })
  }

  edit(of: Of, fields: Values, ...why: [because?: string, daysAgo?: number]): void {
    const [because = 'It was asked for.', daysAgo = 3] = why
    this.#put(edited(of, fields), { daysAgo, because })
  }

  step(of: Of, verb: string, saying: Partial<Stepping> = {}): void {
    const { set, carried } = parted(of, verb, saying.carried)
    const said = withFields(stepped(of, verb, carried), of, set)
    const { passedOver } = saying
    this.#put(passedOver ? { ...said, body: { ...said.body, passedOver } } : said, { daysAgo: 3, ...saying })
  }

  /** Committed outcomes of teams, with work below them. */
  outcomes(fits: (each: Records['outcome']) => boolean = () => true): Records['outcome'][] {
    return this.world
      .all('outcome')
      .filter(each => each.state === 'committed' && each.level === 'team' && fits(each))
  }

  /** Signals of an intent's outcomes and of their charters. */
  around({ id }: Records['intent']): Records['signal'][] {
    const below = allBelow(this.world, id)
    const named = below.flatMap(each => [
      ...((each.signals as readonly string[] | undefined) ?? []),
      ...this.world.pointing('charter', 'of', each.id).flatMap(charter => charter.success ?? []),
    ])
    return [...new Set(named)].flatMap(signal => this.world.one('signal', signal) ?? [])
  }

  /** Whoever stands behind the intent that an outcome serves. */
  championOf(outcome: Records['outcome']): string | undefined {
    return lineOfSight(this.world, outcome.id).flatMap(
      each => this.world.one('intent', each.id)?.champion ?? [],
    )[0]
  }

  /** A decision that waits since so many days, of a person, about an outcome. */
  open(
    kind: 'decision',
    daysAgo: number,
    of: { readonly decider?: string; readonly about?: string } = {},
  ): string {
    const { decider = this.somebody(), about = this.pick(this.outcomes()).id } = of
    const neededOn = addDays(todayOn, 10 - daysAgo)
    const options = [{ title: 'Yes' }, { title: 'No' }]
    const question = `Which site is number ${this.world.all(kind).length + 1}?`
    const fields = { question, domain: 'scope', about: [about], decider, neededOn, options }
    return this.add(
      kind,
      { ...fields, raisedOn: addDays(todayOn, -daysAgo) },
      { daysAgo, by: this.somebody(decider) },
    )
  }

  /** Deliverables that are planned or begun. */
  deliverables(fits: (each: Records['deliverable']) => boolean = () => true): Records['deliverable'][] {
    return this.world
      .all('deliverable')
      .filter(each => (each.state === 'planned' || each.state === 'started') && fits(each))
  }

  intents(): Records['intent'][] {
    return this.world.all('intent').filter(each => each.state === 'active')
  }

  /** Somebody here, other than those named. */
  somebody(...others: (string | undefined)[]): string {
    const here = this.world
      .all('person')
      .filter(each => each.state === 'present' && !others.includes(each.id))
    return this.chance.pick(here).id
  }

  pick<T extends AnyRecord>(among: readonly T[]): T {
    return this.chance.pick(among)
  }

  #put(said: Said, { daysAgo, by = 'import', because }: Stepping): void {
    const version = (this.world.record(said.subject)?.version ?? 0) + 1
    const position = this.world.position + 1
    const at = `${addDays(todayOn, -daysAgo)}T10:00:00.000Z`
    const saying = { at, by, ...(because ? { because } : {}) }
    const fact = factOf(said, saying, { version, position, command: uuid(this.#seed ^ 0x7f4a7c15, position) })
    this.world.apply(fact)
    this.facts.push(fact)
  }
}

/** Makes some records ill and gives their ids. */
export type Fault = (site: Site) => readonly string[]

interface Stepping {
  readonly daysAgo: number
  readonly by?: string
  readonly because?: string
  readonly carried?: Values
  readonly passedOver?: readonly string[]
}

/** A signal that measures one promise, without anything that was not said of it. */
export function measured(
  site: Site,
  fields: Values,
): { signal: string; outcome: Records['outcome']; owner: string } {
  const outcome = site.pick(site.outcomes(each => each.owner !== undefined))
  const owner = outcome.owner!
  const said = {
    name: 'Orders on the new form',
    unit: '%',
    better: 'up',
    owner,
    measures: 'outcome',
    ...fields,
  }
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return { signal: site.add('signal', stated, { daysAgo: 150, by: owner }), outcome, owner }
}

/** What a step carries, and the fields of the record that it sets besides. */
function parted({ kind }: Of, verb: string, told: Values = {}): { set: Values; carried: Values } {
  const carries = registry.kinds[kind]!.verbs[verb]?.carries ?? {}
  const of = (isCarried: boolean) =>
    Object.fromEntries(Object.entries(told).filter(([name]) => name in carries === isCarried))
  return { set: of(false), carried: of(true) }
}

function withFields(said: Said, of: Of, set: Values): Said {
  if (Object.keys(set).length === 0) return said
  const { body, erasable } = edited(of, set)
  const words = erasable?.fields ? { erasable: { ...said.erasable, fields: erasable.fields } } : {}
  return { ...said, body: { ...said.body, fields: body.fields }, ...words } as Said
}
