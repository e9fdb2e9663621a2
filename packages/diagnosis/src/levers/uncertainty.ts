/** Levers on what may strike: mitigate a risk, test an assumption now. */
import type { Risk } from '@throughline/engine'
import { type Candidate, type Seeking, thisWeek } from './candidate.ts'

/** A belief that is tested early and fails costs this share of what it costs when it fails late: an assumption. */
const foundEarly = 0.5

export function uncertaintyLevers({ world, plan }: Seeking): Candidate[] {
  return (plan.problem.risks ?? []).flatMap((risk): Candidate[] => {
    const about = world.record(risk.id)
    if (!about || risk.state !== 'open') return []
    const who = [about.owner as string | undefined].filter(id => id !== undefined)
    if (about.kind === 'assumption')
      return [
        {
          id: `test ${about.key}`,
          kind: 'test' as const,
          about,
          who,
          deed: `Test ${about.key} this week`,
          change: { risks: [softened(risk)] },
          steps: [step(about.kind, about.id, { testOn: plan.axis.dayAt(thisWeek) })],
          assumes: 'Found out early, half of the delay can be avoided.',
        },
      ]
    if (!risk.mitigation) return []
    const mitigation = about.mitigation as { effortDays?: number }
    return [
      {
        id: `mitigate ${about.key}`,
        kind: 'mitigate' as const,
        about,
        who,
        deed: `Do what is planned against ${about.key}`,
        change: { risks: [{ ...risk, state: 'mitigated' as const }] },
        steps: [{ kind: about.kind, verb: 'mitigate', subject: about.id }],
        ...(mitigation.effortDays === undefined ? {} : { effortDays: mitigation.effortDays }),
      },
    ]
  })
}

function softened(risk: Risk): Risk {
  const { delay } = risk
  if (delay.kind !== 'threePoint') return { ...risk, probability: risk.probability * foundEarly }
  const less = (days: number) => days * foundEarly
  return {
    ...risk,
    delay: { ...delay, low: less(delay.low), likely: less(delay.likely), high: less(delay.high) },
  }
}

function step(kind: string, subject: string, fields: { [field: string]: unknown }) {
  return { kind, verb: 'edit', subject, fields }
}
