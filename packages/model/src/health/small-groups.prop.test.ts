import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Given } from '../given.ts'
import { resultsToPublish, type Tally } from '../views/pulse-results.ts'

/** Answers of five teams, none of which is part of another, and the whole they make. */
const answers = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 })

describe('what is published', () => {
  it('leaves no group of one to four, whichever shown teams are taken off the whole', () => {
    const given = Given.organisation()
    for (const name of ['North', 'South', 'East']) given.did('team.add', { fields: { name } })
    const teams = given.replica.all('team').map(each => each.id)
    fc.assert(
      fc.property(answers, counts => {
        const tallies: Tally[] = teams.map((team, at) => ({
          question: 'safety',
          team,
          answered: counts[at]!,
          agreed: 0,
        }))
        const answered = counts.reduce((sum, each) => sum + each, 0)
        const shown = resultsToPublish(given.replica, [
          ...tallies,
          { question: 'safety', answered, agreed: 0 },
        ])
        const whole = shown.find(each => each.team === undefined)?.answered
        const parts = shown.filter(each => each.team !== undefined).map(each => each.answered)
        for (let chosen = 0; chosen < 2 ** parts.length; chosen++) {
          const taken = parts.filter((_, at) => chosen & (2 ** at)).reduce((sum, each) => sum + each, 0)
          for (const left of [taken, ...(whole === undefined ? [] : [whole - taken])])
            expect(left === 0 || left >= 5).toBe(true)
        }
      }),
      { seed: 23, numRuns: 300 },
    )
  })
})
