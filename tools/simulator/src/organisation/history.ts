/** What happened in an organisation, said as commands out of order and decided by the model in the order of time. */
import {
  type Command,
  decideAll,
  type Fact,
  factSchema,
  kept,
  type Moment,
  type Replica,
  type Values,
} from '@throughline/model'
import type { Of, Said } from './said.ts'

/** When it was said, by whom and why. */
export interface Saying {
  readonly at: string
  readonly by: string
  readonly because?: string
}

interface Told {
  readonly at: string
  readonly by: string
  readonly command: Command
}

export class History {
  readonly #told: Told[] = []
  readonly #seed: number
  #ids = 0

  constructor(seed: number) {
    this.#seed = seed
  }

  /** Records begun so far. */
  get records(): number {
    return this.#ids
  }

  /** Begins a record and gives its id. */
  add(kind: string, fields: Values, saying: Saying): string {
    const id = uuid(this.#seed, ++this.#ids)
    this.#say({ id, kind }, 'add', { ...saying, fields })
    return id
  }

  /** A step of a record, with what it carries. */
  step(of: Of, verb: string, saying: Saying & { readonly carried?: Values }): void {
    this.#say(of, verb, { ...saying, ...(saying.carried ? { fields: saying.carried } : {}) })
  }

  edit(of: Of, fields: Values, saying: Saying): void {
    this.#say(of, 'edit', { ...saying, fields })
  }

  /** Decides it all, oldest first, into a replica. @throws where the model refuses: the history is wrong then */
  decideInto(replica: Replica): Fact[] {
    const facts: Fact[] = []
    const told = this.#told
      .map((each, place) => ({ ...each, place }))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.place - b.place))
    for (const { at, by, command } of told) {
      const moment = momentOf(at, by)
      const decision = decideAll(replica, [command], moment)
      if (!decision.ok) throw new Error(`refused at ${at}: ${refusalIn(command, decision.refusals)}`)
      for (const [ordinal, draft] of decision.facts.entries()) {
        const fact = { ...kept(draft, moment, command.id), position: facts.length + 1, ordinal } as Fact
        facts.push(fact)
        replica.apply(fact)
      }
    }
    return facts
  }

  #say(
    { id: subject, kind }: Of,
    verb: string,
    { at, by, because, fields }: Saying & { readonly fields?: Values },
  ): void {
    const id = uuid(this.#seed ^ 0x5bd1e995, this.#told.length + 1)
    const command: Command = {
      ...{ id, kind, verb, subject },
      ...(fields ? { fields } : {}),
      ...(because ? { because } : {}),
    }
    this.#told.push({ at, by, command })
  }
}

function momentOf(at: string, by: string): Moment {
  const newId = (): string => {
    throw new Error('nothing here makes records of its own')
  }
  return { now: at, actor: by, via: 'simulator', newId, todayIn: () => at.slice(0, 10) }
}

function refusalIn(command: Command, refusals: readonly { code: string; reason: string }[]): string {
  const why = refusals.map(({ code, reason }) => `${code}: ${reason}`).join(' ')
  return `${command.kind}.${command.verb} ${JSON.stringify(command.fields ?? {}).slice(0, 200)} ${why}`
}

/** A fact in its place. */
export function factOf(
  said: Said,
  { at, by, because }: Saying,
  place: { readonly version: number; readonly position: number; readonly command: string },
): Fact {
  const where = { ...place, schema: factSchema, at, actor: by, via: 'simulator', ordinal: 0 }
  return { ...said, ...where, ...(because ? { because } : {}) }
}

/** A UUID of version 8 (RFC 9562) that counts up. */
export function uuid(seed: number, count: number): string {
  const low = count.toString(16).padStart(12, '0')
  return `${(seed >>> 0).toString(16).padStart(8, '0')}-0000-8000-8000-${low}`
}
