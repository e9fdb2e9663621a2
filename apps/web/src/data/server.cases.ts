/** For tests: a server in memory with one outcome, and people who speak there. */
import { type Command, decide, type Fact, type Kept, kept, type Moment, Replica } from '@throughline/model'

export type Word = Pick<Command, 'kind' | 'verb' | 'subject' | 'fields' | 'because' | 'was'>

export class Elsewhere {
  readonly facts: Fact[] = []
  readonly #replica = new Replica()
  #ids = 0

  /** Amina and Ben; INT-1 is active; OUT-1 is Amina's and due on 30 April. */
  static organisation(): Elsewhere {
    const there = new Elsewhere()
    there.did({ kind: 'workspace', verb: 'add', fields: { name: 'Quillmere', timeZone: 'Europe/Berlin' } })
    for (const name of ['Amina Diallo', 'Ben Okri'])
      there.did({ kind: 'person', verb: 'add', fields: { name } })
    there.did({ kind: 'intent', verb: 'add', fields: intent })
    there.did({ kind: 'intent', verb: 'activate', subject: 'INT-1' })
    there.did({ kind: 'outcome', verb: 'add', fields: outcome })
    return there
  }

  get position(): number {
    return this.#replica.position
  }

  kept(): Kept {
    return this.#replica.kept()
  }

  moment(by = 'import'): Moment {
    return {
      now: '2026-11-23T09:00:00.000Z',
      actor: this.#replica.keyed(by)?.id ?? by,
      via: 'test',
      newId: () => `id-${++this.#ids}`,
      todayIn: () => '2026-11-23',
    }
  }

  /** Keeps what is said, or answers with the codes of its refusals. */
  said(word: Word, by = 'import', command = `there-${this.facts.length}`): Fact | string[] {
    const moment = this.moment(by)
    const decision = decide(this.#replica, { ...word, id: command }, moment)
    if (!decision.ok) return decision.refusals.map(refusal => refusal.code)
    const fact = { ...kept(decision.fact, moment, command), position: this.position + 1 }
    this.#replica.apply(fact)
    this.facts.push(fact)
    return fact
  }

  /** Keeps what must be accepted. */
  did(word: Word, by?: string, command?: string): Fact {
    const said = this.said(word, by, command)
    if (Array.isArray(said)) throw new Error(said.join(', '))
    return said
  }
}

const intent = {
  statement: 'New clients plan real visits within 30 days of signing',
  why: 'A client waits 74 days today.',
  champion: 'Amina',
  horizonOn: '2027-06-30',
  reviewOn: '2027-01-15',
}

const outcome = {
  statement: 'Eight of ten new clients plan a first visit within 30 days',
  parent: 'INT-1',
  serves: 'A first visit is what a client signed for.',
  owner: 'Amina',
  done: 'Eight of the ten newest clients have planned a visit within 30 days.',
  dueOn: '2027-04-30',
}
