/** Where a fault is put in: a healthy organisation, and a hand that changes it without asking. */
import {
  type AnyRecord,
  addDays,
  type Fact,
  type KindName,
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

  edit(of: Of, fields: Values, because = 'It was asked for.', daysAgo = 3): void {
    this.#put(edited(of, fields), { daysAgo, because })
  }

  step(of: Of, verb: string, saying: Partial<Stepping> = {}): void {
    const said = stepped(of, verb, saying.carried)
    const { passedOver } = saying
    this.#put(passedOver ? { ...said, body: { ...said.body, passedOver } } : said, { daysAgo: 3, ...saying })
  }

  /** Committed outcomes of teams, with work below them. */
  outcomes(fits: (each: Records['outcome']) => boolean = () => true): Records['outcome'][] {
    return this.world
      .all('outcome')
      .filter(each => each.state === 'committed' && each.level === 'team' && fits(each))
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
