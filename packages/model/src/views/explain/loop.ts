/** What a cadence goes through, and when it comes next. */
import { addDays } from '../../days.ts'
import { askedWords } from '../agenda.ts'
import { occurrencesOf, syncAgenda } from '../attendees.ts'
import { coordinationHours } from '../coordination.ts'
import { type Explanation, explaining, lineOn, rounded } from './explanation.ts'

/** Days looked ahead for the next occurrence: a quarter, so that a quarterly one is found. */
const aheadDays = 100

export const loopExplanations: readonly Explanation[] = [
  explaining(['cadence'], {
    name: 'agenda',
    title: 'What waits for those who take part, most at stake first',
    lines: ({ world, record, on, now }) => {
      const [next] = occurrencesOf(record, on, addDays(on, aheadDays))
      return [
        ...(next === undefined ? [] : [{ text: `Next on ${next}.` }]),
        ...syncAgenda(world, record, now).map(item =>
          lineOn(item.about, `${item.person.name} ${askedWords(item)}.`.replace(/([.?!])\.$/, '$1')),
        ),
      ]
    },
  }),
  explaining(['team', 'person'], {
    name: 'coordination',
    title: 'Hours of this week in cadences, gates and retrospectives',
    lines: ({ world, record, on }) => {
      const { hours, ofHours, share } = coordinationHours(world, record, on)
      return hours === 0
        ? []
        : [{ text: `${rounded(hours)} of ${rounded(ofHours)} hours, ${rounded(share)} %.` }]
    },
  }),
]
