/** Who decides where, how long a decision takes, and whom an escalation asks. */
import { deciderOf } from '../../right-holder.ts'
import { decisionDueOn, decisionLatency, isOpenDecision, isOutsideRight } from '../decision-latency.ts'
import { escalatedTo, escalationDueOn, escalationPath } from '../escalation-path.ts'
import { type RightsCell, rightsGrid } from '../rights-grid.ts'
import { counted, type ExplainedLine, type Explanation, explaining, rounded } from './explanation.ts'

export const decisionExplanations: readonly Explanation[] = [
  explaining(['decision'], {
    name: 'latency',
    title: 'How long it takes',
    lines: ({ world, record, on }) => {
      const { total, input, decider, reopened } = decisionLatency(world, record, on)
      const who = deciderOf(world, record, on)
      return [
        {
          text: `${counted(total, 'working day')}: ${rounded(input)} for input, ${rounded(decider)} for the decider, ${rounded(reopened)} reopened.`,
        },
        ...(isOpenDecision(record)
          ? [{ text: `${who?.name ?? 'Nobody yet'} decides it, by ${decisionDueOn(world, record, on)}.` }]
          : []),
        ...(isOutsideRight(record) ? [{ text: 'It was taken outside the right.' }] : []),
      ]
    },
  }),
  explaining(['escalation'], {
    name: 'path',
    title: 'Whom it asks in turn',
    lines: ({ world, record }) => {
      const asked = escalatedTo(world, record)
      return escalationPath(world, record).map(({ id, key, name }) => ({
        id,
        key,
        text: id === asked?.id ? `${name}, until ${escalationDueOn(world, record)}.` : `${name}.`,
      }))
    },
  }),
  explaining(['intent', 'outcome', 'team', 'workspace'], {
    name: 'rights',
    title: 'Who decides here',
    lines: ({ world, record, on }) => {
      if (!world.systemIsOn('rights') || world.all('right').length === 0) return []
      const row = rightsGrid(world, on).rows.find(({ scope }) => scope.id === record.id)
      const cells = row?.cells ?? []
      const held = cells.filter(cell => cell.standing !== 'hole')
      const holes = cells.filter(cell => cell.standing === 'hole').map(cell => cell.domain)
      return [
        ...held.map(cell => rightLine(cell, id => world.one('person', id)?.name)),
        ...(holes.length > 0 ? [{ text: `Nobody yet: ${holes.join(', ')}.` }] : []),
      ]
    },
  }),
]

function rightLine(
  { domain, standing, rights }: RightsCell,
  named: (id: string) => string | undefined,
): ExplainedLine {
  const who = rights.map(({ decider }) => named(decider) ?? 'somebody').join(' and ')
  const from = { own: '', above: ', from above', hole: '', overlap: ', where one should' }[standing]
  return { text: `${domain}: ${who}${from}.` }
}
