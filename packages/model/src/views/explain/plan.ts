/** What a risk puts at stake, and what a cycle has yet to end. */
import { unfinishedOf } from '../cycles.ts'
import { riskAtStake } from '../risk-at-stake.ts'
import { counted, type Explanation, explaining, lineOn, rounded } from './explanation.ts'

const over: readonly string[] = ['closed', 'holds']

export const planExplanations: readonly Explanation[] = [
  explaining(['risk', 'assumption'], {
    name: 'stake',
    title: 'What it puts at stake',
    lines: ({ world, record }) => {
      if (over.includes(record.state)) return []
      const { chance, delayDays, expectedDays } = riskAtStake(world, record)
      const touched = (record.affects ?? []).flatMap(id => world.record(id) ?? [])
      const odds =
        expectedDays === undefined || chance === undefined || delayDays === undefined
          ? 'How likely it is, or how long it would delay, was not said.'
          : `${rounded(100 * chance)} % of ${counted(delayDays, 'working day')}: ${counted(expectedDays, 'day')} on average.`
      return [{ text: odds }, ...touched.map(each => lineOn(each, `${each.state}.`))]
    },
  }),
  explaining(['cycle'], {
    name: 'unfinished',
    title: 'What has not ended yet',
    lines: ({ world, record }) =>
      record.state === 'closed'
        ? []
        : unfinishedOf(world, record).map(each =>
            lineOn(each, `${each.state}, due ${each.dueOn ?? 'on no day'}.`),
          ),
  }),
]
