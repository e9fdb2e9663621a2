/** An engagement before its delivery and in money, and what a change of it would do. */
import type { Records } from '../../registry.ts'
import { effectOf } from '../change-effect.ts'
import { type Margin, marginOf } from '../margin.ts'
import { readinessOf } from '../readiness.ts'
import { counted, type ExplainedLine, type Explanation, explaining, rounded } from './explanation.ts'

const beforeDelivery: readonly string[] = ['presale', 'won', 'ready']

export const bridgeExplanations: readonly Explanation[] = [
  explaining(['engagement'], {
    name: 'readiness',
    title: 'What delivery needs before it begins',
    lines: ({ world, record }) =>
      beforeDelivery.includes(record.state)
        ? readinessOf(world, record).map(({ says, holds, open }) => ({
            text: holds
              ? `${says}.`
              : `Open: ${says.toLowerCase()} (${open.map(each => each.key).join(', ')}).`,
          }))
        : [],
  }),
  explaining(['engagement'], {
    name: 'margin',
    title: 'Its margin: sold, now, expected',
    lines: ({ world, record, on }) => marginLines(marginOf(world, record as Records['engagement'], on)),
  }),
  explaining(['changeRequest'], {
    name: 'effect',
    title: 'What it would do',
    lines: ({ world, record, on }) => {
      const { days, cost, marginIfBilled, marginIfAbsorbed, cannot } = effectOf(world, record, on)
      return [
        ...said(
          days,
          each => `${counted(each, 'working day')} of one person, who does other work beside it.`,
        ),
        ...said(cost, each => `It costs ${rounded(each)}.`),
        ...said(marginIfBilled, each => `Billed, it moves the margin by ${points(each)}.`),
        ...said(marginIfAbsorbed, each => `Absorbed, it moves the margin by ${points(each)}.`),
        ...lacking(cannot),
      ]
    },
  }),
]

function marginLines({ sold, now, expected, value, formula, cannot }: Margin): ExplainedLine[] {
  if (value === undefined && sold === undefined) return []
  return [
    ...said(sold, each => `Sold: ${rounded(each)} %.`),
    ...said(now, each => `Now: ${rounded(each)} %, were it to end today.`),
    ...said(expected, each => `Expected: ${rounded(each)} %.`),
    ...(expected === undefined ? [] : [{ text: formula }]),
    ...lacking(cannot),
  ]
}

function said(figure: number | undefined, text: (figure: number) => string): ExplainedLine[] {
  return figure === undefined ? [] : [{ text: text(figure) }]
}

function lacking(cannot: readonly string[]): ExplainedLine[] {
  const missing = [...new Set(cannot)]
  return missing.length === 0 ? [] : [{ text: `Not known yet: ${missing.join(', ')}.` }]
}

function points(moved: number): string {
  return `${moved < 0 ? '−' : '+'}${counted(Math.abs(moved), 'point')}`
}
