import { describe, expect, it } from 'vitest'
import { actOut } from '../acts/act-out.ts'
import { decideAll } from '../command.ts'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import type { Records } from '../registry.ts'
import { agendaOf } from '../views/agenda.ts'
import { gateDueOn, gateStanding, gateVerdict } from '../views/gate-standing.ts'

const voices = [
  { person: 'Ben', must: true, whatWeNeed: 'Whether the sample may leave the house' },
  { person: 'Cleo' },
]
const asked = {
  direction: 'Import by file, branch by branch',
  of: 'OUT-1',
  dueOn: '2026-11-25',
  host: 'Amina',
}

function opened(fields: object = {}): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  given.did('outcome.add', { fields: wholeOutcome })
  given.did('gate.add', { fields: { ...asked, voices, ...fields } }, 'PER-1')
  return given
}

/** Does an act and keeps its facts; the codes with which it is refused. */
function acting(given: Given, act: string, told: object, by: string): string[] {
  const acted = actOut(given.replica, { act, told: { ...told } }, given.moment(by))
  if (!acted.ok) return acted.refusals.map(refusal => refusal.code)
  const decision = decideAll(given.replica, acted.commands, given.moment(by))
  if (!decision.ok) return decision.refusals.map(refusal => refusal.code)
  for (const fact of decision.facts) given.kept(fact, by)
  return []
}

const answer = (given: Given, by: string, told: object) =>
  acting(given, 'gate.answer', { gate: 'G-1', ...told }, by)

const gate = (given: Given) => given.record('G-1') as unknown as Records['gate']
const verdict = (given: Given) => gateVerdict(given.replica, gate(given), given.moment('clock'))
const dayAfter = (given: Given) => {
  given.now = '2026-11-26T09:00:00.000Z'
}

describe('the voices of a gate', () => {
  it('[spaces.10] answer for themselves, and nobody else answers', () => {
    const given = opened()
    expect(answer(given, 'PER-2', { answer: 'agree' })).toEqual([])
    expect(answer(given, 'PER-1', { answer: 'agree' })).toEqual(['not-yours'])
    expect(answer(given, 'PER-3', { answer: 'object', voice: 'Ben' })).toEqual(['not-yours'])
    expect(given.refusedWith('gate.edit', { subject: 'G-1', fields: { answers: [] } }, 'PER-3')).toEqual([
      'not-yours',
    ])
  })

  it('[spaces.10] are answered for by whom they asked to speak instead', () => {
    const given = opened()
    expect(answer(given, 'PER-2', { answer: 'delegate', to: 'Amina' })).toEqual([])
    expect(answer(given, 'PER-1', { answer: 'object' })).toEqual([])
    const { objecting, silent } = gateStanding(given.replica, gate(given), given.moment('clock'))
    expect([objecting, silent].map(each => each.map(person => person.key))).toEqual([['PER-2'], ['PER-3']])
  })

  it('change their word until it closes', () => {
    const given = opened()
    answer(given, 'PER-2', { answer: 'object' })
    answer(given, 'PER-2', { answer: 'concern', wayOut: 'Fifty visits masked by hand' })
    expect(gate(given).answers).toMatchObject([{ answer: 'concern' }])
    dayAfter(given)
    given.did('gate.proceed', { subject: 'G-1' }, 'clock')
    expect(answer(given, 'PER-2', { answer: 'object' })).toEqual(['wrong-state'])
  })

  it.each([
    { answer: 'concern' },
    { answer: 'hold' },
    { answer: 'delegate' },
    { answer: 'delegate', to: 'Ben' },
  ])('[spaces.11] say the whole of it: %o', told => {
    expect(answer(opened(), 'PER-2', told)).toEqual(['half-answer'])
  })

  it('[spaces.12] hold it once', () => {
    const given = opened()
    expect(answer(given, 'PER-2', { answer: 'hold', untilOn: '2026-11-30' })).toEqual([])
    expect(answer(given, 'PER-2', { answer: 'hold', untilOn: '2026-12-04' })).toEqual(['held-twice'])
    expect(answer(given, 'PER-2', { answer: 'hold', untilOn: '2026-11-27' })).toEqual([])
  })

  it('[spaces.14] are few', () => {
    const crowd = Array.from({ length: 8 }, () => ({ person: 'Ben' }))
    const saying = { fields: { ...asked, voices: crowd } }
    expect(opened().refusedWith('gate.add', saying, 'PER-1')).toEqual(['too-many-voices'])
  })

  it('wait for it on their agenda until they answer', () => {
    const given = opened()
    const waits = () => {
      const ben = given.replica.one('person', given.id('PER-2'))!
      return agendaOf(given.replica, ben, given.moment('PER-2')).filter(item => item.deed?.wait === 'gate')
    }
    expect(waits()).toMatchObject([{ dueOn: '2026-11-25', deed: { verb: 'Answer' } }])
    answer(given, 'PER-2', { answer: 'notMine' })
    expect(waits()).toEqual([])
  })
})

describe('the day of a gate', () => {
  it('[spaces.17] ends before it proceeds, and in the westernmost zone last', () => {
    const given = opened()
    expect(verdict(given)).toEqual({ sort: 'open', untilOn: '2026-11-25' })
    expect(given.refusedWith('gate.proceed', { subject: 'G-1' }, 'PER-1')).toEqual(['not-ended'])
    given.did('person.edit', { subject: 'PER-3', fields: { timeZone: 'America/Los_Angeles' } })
    const night = { todayIn: (zone: string) => (zone.startsWith('America') ? '2026-11-25' : '2026-11-26') }
    expect(gateVerdict(given.replica, gate(given), night).sort).toBe('open')
    dayAfter(given)
    const silent = [given.id('PER-2'), given.id('PER-3')]
    expect(verdict(given)).toEqual({ sort: 'proceeds', silent })
    given.did('gate.proceed', { subject: 'G-1', fields: { silent } }, 'clock')
    expect(given.record('G-1').steps.proceeded).toMatchObject({ by: 'clock', silent })
  })

  it('[spaces.17] need not end where everybody has answered', () => {
    const given = opened()
    answer(given, 'PER-2', { answer: 'agree' })
    answer(given, 'PER-3', { answer: 'notMine' })
    expect(given.refusedWith('gate.proceed', { subject: 'G-1' }, 'PER-1')).toEqual([])
  })

  it('comes five working days on, unless said', () => {
    const given = opened({ dueOn: undefined })
    expect(gateDueOn(given.replica, gate(given))).toBe('2026-11-30')
  })

  it('[spaces.18] waits for a must that holds, and not for another', () => {
    const given = opened()
    answer(given, 'PER-3', { answer: 'hold', untilOn: '2026-12-02' })
    answer(given, 'PER-2', { answer: 'hold', untilOn: '2026-11-27' })
    dayAfter(given)
    expect(verdict(given)).toEqual({ sort: 'waits', untilOn: '2026-11-27' })
    expect(given.refusedWith('gate.proceed', { subject: 'G-1' }, 'clock')).toEqual(['held'])
    given.now = '2026-11-28T09:00:00.000Z'
    expect(verdict(given)).toEqual({ sort: 'proceeds', silent: [] })
  })

  it('[spaces.16] brings a decision where a must objects', () => {
    const given = opened()
    answer(given, 'PER-2', { answer: 'object', note: 'The sample may not leave the house.' })
    dayAfter(given)
    expect(verdict(given)).toEqual({ sort: 'decision', objecting: [given.id('PER-2')] })
    expect(given.refusedWith('gate.proceed', { subject: 'G-1' }, 'clock')).toEqual(['objected'])
    expect(acting(given, 'gate.object', { gate: 'G-1' }, 'clock')).toEqual([])
    expect(given.record('D-1')).toMatchObject({ domain: 'approach', neededOn: '2026-11-30' })
    expect(verdict(given)).toMatchObject({ sort: 'decision', decision: given.id('D-1') })
    expect(acting(given, 'gate.object', { gate: 'G-1' }, 'clock')).toEqual(['nothing-to-do'])
    const taken = { choice: 'Proceed as it is', rationale: 'Names are masked.' }
    given.did('decision.decide', { subject: 'D-1', fields: taken })
    expect(verdict(given)).toEqual({ sort: 'decided', decision: given.id('D-1') })
    expect(given.refusedWith('gate.proceed', { subject: 'G-1' }, 'PER-1')).toEqual([])
  })

  it('[spaces.13] is said anew for the next round, in which everybody is asked again', () => {
    const given = opened()
    answer(given, 'PER-2', { answer: 'object' })
    expect(given.refusedWith('gate.revise', { subject: 'G-1' }, 'PER-1')).toEqual(['no-deadline'])
    given.now = '2026-11-24T09:00:00.000Z'
    given.did('gate.revise', { subject: 'G-1', fields: { dueOn: '2026-12-02' } }, 'PER-1')
    const standing = gateStanding(given.replica, gate(given), given.moment('clock'))
    expect([standing.silent.length, standing.objecting, standing.dueOn]).toEqual([2, [], '2026-12-02'])
    answer(given, 'PER-2', { answer: 'agree' })
    expect(gate(given).answers.map(each => each.answer)).toEqual(['object', 'agree'])
  })

  it('[spaces.15] is none where nobody was asked', () => {
    const given = opened({ voices: [] })
    dayAfter(given)
    expect(given.refusedWith('gate.proceed', { subject: 'G-1' }, 'PER-1')).toEqual(['missing-voice'])
  })

  it('is ended by its host alone', () => {
    expect(
      opened().refusedWith('gate.stop', { subject: 'G-1', because: 'It is not ours.' }, 'PER-2'),
    ).toEqual(['not-yours'])
  })
})
