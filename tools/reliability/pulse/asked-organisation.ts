/** One random organisation that is asked again and again, and everything its viewers are told meanwhile. */
import { DatabaseSync } from 'node:sqlite'
import {
  boxesInDatabase,
  openHost,
  openPulses,
  operator,
  type Pulses,
  type Role,
  type Step,
  sqliteTables,
} from '@throughline/host'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { Replica, type TeamResult } from '@throughline/model'

/** Somebody's answer counts in a number. */
export interface Asked {
  /** People in each number that anybody was shown, each set once. */
  readonly shown: readonly ReadonlySet<string>[]
  /** Everybody who answered in the first round, with what tells them apart. */
  readonly people: readonly Person[]
  /** Answers that were looked at. */
  readonly answers: number
  /** Anything that was told while a pulse was open, beyond its band. */
  readonly early: number
  readonly rounds: number
  readonly teamsShown: number
  readonly teamsAsked: number
}

export interface Person {
  readonly id: string
  readonly team: string
  readonly site: number
  readonly tenure: number
}

const viewers: readonly Role[] = ['administrator', 'leader', 'finance', 'member', 'observer', 'guest']
const questions = [
  { code: 'serves', set: 'always', text: 'I can say how my work serves the intent' },
  { code: 'safety', set: 'always', text: 'I can raise a concern safely' },
] as const

/** @param chance from 0 to 1, by seed */
export async function askedOrganisation(chance: () => number): Promise<Asked> {
  const tables = sqliteTables(new DatabaseSync(':memory:') as never)
  const host = openHost({ ledger: openMemoryLedger() })
  const pulses = await openPulses({ host, tables, place: { dataDir: '' }, boxes: boxesInDatabase(tables) })
  const organisation = new Organisation(host, pulses, chance)
  await organisation.found()
  const rounds = 3
  for (let round = 0; round < rounds; round++) {
    await organisation.ask()
    await organisation.change()
  }
  await host.close()
  return { ...organisation.told(), rounds }
}

class Organisation {
  readonly #host: ReturnType<typeof openHost>
  readonly #pulses: Pulses
  readonly #chance: () => number
  /** Some hardly change from round to round: those are the ones that differences give away. */
  readonly #turnover: number
  readonly #shown = new Map<string, ReadonlySet<string>>()
  #first: readonly Person[] = []
  #teams: string[] = []
  #people: Person[] = []
  #counts = { answers: 0, early: 0, teamsShown: 0, teamsAsked: 0 }

  constructor(host: ReturnType<typeof openHost>, pulses: Pulses, chance: () => number) {
    this.#host = host
    this.#pulses = pulses
    this.#chance = chance
    this.#turnover = chance() < 0.5 ? 0.03 : 0.2
  }

  told() {
    return { ...this.#counts, shown: [...this.#shown.values()], people: this.#first }
  }

  async found(): Promise<void> {
    const { newId } = this.#host.clock
    this.#teams = Array.from({ length: 2 + this.#below(5) }, newId)
    const steps: Step[] = [{ kind: 'workspace', verb: 'add', fields: { name: 'Acme', systems: ['health'] } }]
    for (const [at, team] of this.#teams.entries())
      steps.push({ kind: 'team', verb: 'add', subject: team, fields: { name: `Team ${at}` } })
    await this.#say(steps)
    const size = 24 + this.#below(45)
    await this.#say(Array.from({ length: size }, () => this.#joins()))
  }

  /** Everybody at once, and now and then one team, or all but one, beside it. */
  async ask(): Promise<void> {
    const audiences = [this.#teams]
    if (this.#chance() < 0.4) audiences.push(this.#teams.slice(1))
    if (this.#chance() < 0.2) audiences.push(this.#teams.slice(0, 1))
    for (const audience of audiences) await this.#round(audience)
  }

  /** Some join, some leave, some go to another team. */
  async change(): Promise<void> {
    const steps: Step[] = []
    for (const person of [...this.#people]) {
      if (this.#chance() >= this.#turnover) continue
      if (this.#chance() < 0.5) {
        steps.push({ kind: 'person', verb: 'edit', subject: person.id, fields: { teams: [] } })
        this.#people = this.#people.filter(each => each !== person)
      } else {
        const team = this.#teams[this.#below(this.#teams.length)]!
        steps.push({ kind: 'person', verb: 'edit', subject: person.id, fields: { teams: [team] } })
        this.#people = this.#people.with(this.#people.indexOf(person), { ...person, team })
      }
    }
    for (let at = 0; at < 1 + this.#below(4); at++) steps.push(this.#joins())
    await this.#say(steps)
  }

  async #round(audience: readonly string[]): Promise<void> {
    const id = this.#host.clock.newId()
    const fields = { name: 'A round', audience, questions, opensOn: '2026-11-02', closesOn: '2026-11-13' }
    await this.#say([{ kind: 'pulse', verb: 'add', subject: id, fields }])
    const because = 'It is asked as it is.'
    const passOver = ['too-small-group', 'no-action-shown']
    await this.#say([{ kind: 'pulse', verb: 'open', subject: id, passOver, because }])
    const asked = this.#people.filter(each => audience.includes(each.team))
    const takesPart = asked.filter(() => this.#chance() < 0.75)
    const late = takesPart.pop()
    for (const person of takesPart) await this.#answer(id, person)
    await this.#look(id, takesPart, audience)
    if (late) await this.#answer(id, late)
    const came = late ? [...takesPart, late] : takesPart
    await this.#look(id, came, audience)
    if (this.#first.length === 0) this.#first = came
    await this.#say([{ kind: 'pulse', verb: 'close', subject: id }])
    await this.#look(id, came, audience)
    await this.#pulses.close('acme', id)
    await this.#look(id, came, audience)
    this.#counts.teamsAsked += audience.length
  }

  async #answer(pulse: string, { id }: Person): Promise<void> {
    const key = () => 1 + this.#below(5)
    const principal = { ...operator('acme', 'web', id), roles: ['member'] as const }
    const taken = await this.#pulses.answer(principal, pulse, { keys: { serves: key(), safety: key() } })
    if (taken !== 'taken') throw new Error(`An answer was not taken: ${taken}`)
    this.#counts.answers += 1
  }

  /** Everything every role is told of pulses, by the doors it has: its replica, and how each pulse stands. */
  async #look(pulse: string, came: readonly Person[], audience: readonly string[]): Promise<void> {
    for (const role of viewers) {
      const principal = { ...operator('acme', 'web'), roles: [role] }
      const replica = Replica.from(await this.#host.replica(principal))
      const record = replica.one('pulse', pulse)
      const results = (record?.steps.published?.results ?? []) as TeamResult[]
      if (record?.state === 'open' && results.length > 0) this.#counts.early += 1
      for (const { team } of results) {
        const people = came.filter(each => team === undefined || each.team === team)
        this.#note(people.map(each => each.id))
        if (team && role === 'leader') this.#counts.teamsShown += 1 / questions.length
        if (team && !audience.includes(team)) this.#counts.early += 1
      }
      const standing = await this.#pulses.standing(principal, pulse)
      // A number would be one too many: in thirds it is a word.
      const numbers = Object.values(standing ?? {}).filter(each => typeof each === 'number')
      this.#counts.early += numbers.length + (standing?.words.length ?? 0)
    }
  }

  #note(people: readonly string[]): void {
    this.#shown.set([...people].sort().join(' '), new Set(people))
  }

  #joins(): Step {
    const id = this.#host.clock.newId()
    const place = this.#below(this.#teams.length + 2)
    // The first team is larger, so that some of the others stay small.
    const team = this.#teams[place] ?? this.#teams[0]!
    this.#people.push({ id, team, site: this.#below(3), tenure: this.#below(4) })
    return { kind: 'person', verb: 'add', subject: id, fields: { name: `Somebody ${id}`, teams: [team] } }
  }

  async #say(steps: readonly Step[]): Promise<void> {
    const { newId } = this.#host.clock
    const answer = await this.#host.carryOut({ principal: operator('acme', 'api'), id: newId(), steps })
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  }

  #below(most: number): number {
    return Math.floor(this.#chance() * most)
  }
}
