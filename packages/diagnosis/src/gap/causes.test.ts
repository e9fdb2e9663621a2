import { describe, expect, it } from 'vitest'
import { type Causes, causesOfGap } from './causes.ts'
import { explained, planning, promised, steady } from './explaining.cases.ts'
import { targetsOf } from './targets.ts'

const long = { estimate: { low: 25, likely: 30, high: 40 } }
const asked = { question: 'Which way first?', decider: 'Ben', raisedOn: '2026-11-02', neededOn: '2026-11-09' }

/** INT-1 waits for a decision, INT-2 for words that say what is meant; each has a value of its own. */
function twoIntents() {
  const given = planning()
  const horizonOn = '2027-06-30'
  given.did('intent.add', { fields: { statement: 'Nine of ten clients renew', champion: 'Ben', horizonOn } })
  promised(given, { value: steady }, [{ estimate: { low: 12, likely: 14, high: 18 } }])
  promised(given, { parent: 'INT-2', owner: 'Ben', value: { ...steady, amount: 700 } }, [
    { ...long, owner: 'Ben', statement: 'Improve things' },
  ])
  given.did('decision.add', { fields: { ...asked, about: ['DEL-1'] } })
  return { given, explaining: explained(given.replica, given.moment('import'), { asPlan: true }) }
}

const played = { seed: 1, trials: 300 }

function total({ legs, chance, plansOwn }: Causes): number {
  return legs.clarity + legs.alignment + legs.feedback + chance + plansOwn
}

describe('causes of one intent alone', () => {
  it('looks at what was promised below it, and nothing else', async () => {
    const { given, explaining } = twoIntents()
    expect(targetsOf(explaining).map(each => each.id)).toEqual([given.id('OUT-1'), given.id('OUT-2')])
    expect(targetsOf(explaining, given.id('INT-2')).map(each => each.id)).toEqual([given.id('OUT-2')])
  })

  it('explains the gap of that intent in full, with its own causes', async () => {
    const { given, explaining } = twoIntents()
    const of = async (key: string) =>
      (await causesOfGap(explaining, { ...played, intent: given.id(key) })) as Causes
    const [first, second] = [await of('INT-1'), await of('INT-2')]
    for (const [key, causes] of [['INT-1', first] as const, ['INT-2', second] as const]) {
      const { gap } = explaining.gap.intents.find(each => each.id === given.id(key))!
      expect(causes.gap).toBeCloseTo(gap, 6)
      expect(total(causes)).toBeCloseTo(gap, 6)
    }
    expect(first.causes.find(each => each.repair === 'decidedOnTime')!.share).toBeGreaterThan(0)
    expect(second.causes.find(each => each.repair === 'decidedOnTime')!.share).toBeCloseTo(0, 6)
    expect(second.acute).toBe('clarity')
    const whole = (await causesOfGap(explaining, played)) as Causes
    expect(first.gap + second.gap).toBeCloseTo(whole.gap, 6)
  })

  it('speaks of days for an intent whose promises state no value', async () => {
    const given = planning()
    const horizonOn = '2027-06-30'
    given.did('intent.add', {
      fields: { statement: 'Nine of ten clients renew', champion: 'Ben', horizonOn },
    })
    promised(given, { value: steady }, [long])
    promised(given, { parent: 'INT-2', owner: 'Ben' }, [{ ...long, owner: 'Ben' }])
    const explaining = explained(given.replica, given.moment('import'), { asPlan: true })
    const causes = (await causesOfGap(explaining, { ...played, intent: given.id('INT-2') })) as Causes
    expect(causes.by).toBe('days')
    expect(causes.gap).toBeGreaterThan(0)
    expect(total(causes)).toBeCloseTo(causes.gap, 6)
  })
})

describe('what cannot be won back', () => {
  it('counts to clarity what nothing below can deliver, also where nothing else was promised', async () => {
    const given = planning()
    promised(given, { value: steady })
    const explaining = explained(given.replica, given.moment('import'), { asPlan: true })
    const causes = (await causesOfGap(explaining, played)) as Causes
    expect(causes).toMatchObject({ causes: [], acute: 'clarity', chance: 0, plansOwn: 0 })
    expect(causes.legs.clarity).toBeCloseTo(causes.gap, 6)
  })

  it('counts to the plan itself what an overdue promise has lost already', async () => {
    const given = planning()
    promised(given, { value: steady, dueOn: '2026-10-05' }, [{ estimate: { low: 1, likely: 1, high: 1 } }])
    const explaining = explained(given.replica, given.moment('import'), { asPlan: true })
    const causes = (await causesOfGap(explaining, played)) as Causes
    expect(causes.gap).toBeGreaterThanOrEqual(49_000)
    expect(causes.plansOwn).toBeGreaterThanOrEqual(49_000)
    expect(Math.abs(causes.chance)).toBeLessThan(0.05 * causes.gap)
  })

  it('says nothing where nothing was promised', async () => {
    const given = planning()
    const explaining = explained(given.replica, given.moment('import'), { asPlan: true })
    expect(await causesOfGap(explaining, played)).toBeUndefined()
  })
})
