/** For tests: given facts, when a command, then facts or refusals. Everybody speaks of the same few people. */
import { decide } from './command.ts'
import type { Command } from './decide/decide.ts'
import type { DraftFact, Fact } from './grammar/fact.ts'
import type { AnyRecord } from './grammar/record.ts'
import type { Refusal } from './grammar/refusal.ts'
import type { Moment } from './grammar/rule.ts'
import { Replica } from './replica.ts'

export type Saying = Omit<Command, 'id' | 'kind' | 'verb'>

/** A small organisation on Monday 23 November 2026, and somebody who speaks in it. */
export class Given {
  readonly replica = new Replica()
  readonly facts: Fact[] = []
  now = '2026-11-23T09:00:00.000Z'
  #ids = 0

  /** Amina leads Platform, Ben is in Sales with Cleo as its liaison; INT-1 is active. */
  static organisation(): Given {
    const given = new Given()
    given.did('workspace.add', { fields: { name: 'Quillmere', timeZone: 'Europe/Berlin' } })
    for (const name of ['Amina Diallo', 'Ben Okri', 'Cleo Marsh'])
      given.did('person.add', { fields: { name } })
    given.did('team.add', { fields: { name: 'Platform', lead: 'Amina' } })
    given.did('team.add', { fields: { name: 'Sales', lead: 'Ben', liaison: 'Cleo' } })
    given.did('person.edit', { subject: 'Ben Okri', fields: { teams: ['Sales'] } })
    given.did('intent.add', { fields: { ...intentFields, champion: 'Amina' } })
    given.did('intent.activate', { subject: 'INT-1' })
    return given
  }

  id(key: string): string {
    return this.record(key).id
  }

  record(key: string): AnyRecord {
    const record = this.replica.keyed(key)
    if (!record) throw new Error(`there is no ${key}`)
    return record
  }

  /** Applies a command that must be accepted. */
  did(word: string, saying: Saying = {}, by = 'import'): AnyRecord {
    const decision = this.when(word, saying, by)
    if ('refusals' in decision) throw new Error(JSON.stringify(decision.refusals, null, 1))
    return this.kept(decision.fact, by)
  }

  /** What a command would do; nothing is changed. */
  when(
    word: string,
    saying: Saying = {},
    by = 'import',
  ): { fact: DraftFact; passed: readonly Refusal[] } | { refusals: readonly Refusal[] } {
    const [kind = '', verb = ''] = word.split('.')
    const command = { ...saying, id: `command-${this.facts.length}`, kind, verb }
    return decide(this.replica, command, this.moment(by))
  }

  /** Codes with which a command is refused; empty when it is accepted. */
  refusedWith(word: string, saying: Saying = {}, by = 'import'): string[] {
    const decision = this.when(word, saying, by)
    return 'refusals' in decision ? decision.refusals.map(refusal => refusal.code) : []
  }

  refusal(word: string, saying: Saying = {}, by = 'import'): Refusal {
    const decision = this.when(word, saying, by)
    if (!('refusals' in decision)) throw new Error(`${word} was accepted`)
    return decision.refusals[0]!
  }

  kept(fact: DraftFact, by = 'import'): AnyRecord {
    const position = this.facts.length + 1
    const { now, via } = this.moment(by)
    const whole = {
      ...fact,
      position,
      at: now,
      actor: this.moment(by).actor,
      via,
      command: `command-${position - 1}`,
      ordinal: 0,
    }
    this.facts.push(whole)
    return this.replica.apply(whole)
  }

  moment(by: string): Moment {
    return {
      now: this.now,
      actor: this.replica.keyed(by)?.id ?? by,
      via: 'test',
      newId: () => `id-${++this.#ids}`,
      todayIn: () => this.now.slice(0, 10),
    }
  }
}

const intentFields = {
  statement: 'New clients plan real visits within 30 days of signing',
  why: 'A client waits 74 days today.',
  horizonOn: '2027-06-30',
  reviewOn: '2027-01-15',
}

/** An outcome to which nothing is lacking. */
export const wholeOutcome = {
  statement: 'Eight of ten new clients plan a first visit within 30 days',
  parent: 'INT-1',
  serves: 'A first visit is what a client signed for.',
  owner: 'Amina',
  done: 'Eight of the ten newest clients have planned a visit within 30 days.',
  dueOn: '2027-04-30',
}
