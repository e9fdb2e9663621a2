/** Tools that judge: agenda, findings, explain, and what is reckoned from a plan. */
import { detectors } from '@throughline/diagnosis'
import { agendaOf, explained } from '@throughline/model'
import { z } from 'zod'
import { type Asking, brief, recordMeant, sight, type Tool, tool } from '../asking.ts'
import type { Reckoners } from '../reckoners.ts'
import { ToolRefusal } from '../refusal.ts'

const limit = z.number().int().min(1).max(200).default(30)

export const agenda = tool({
  name: 'agenda',
  title: 'What waits for me',
  description:
    'What waits for the person you speak for, most at stake first: check-ins owed, promises to accept, questions to answer.',
  writes: false,
  input: z.strictObject({ limit }),
  async answer(asking, { limit: most }) {
    const { access, world } = await sight(asking)
    const person = world.one('person', asking.principal.person)
    if (!person || !access.seesAll)
      return { agenda: [], note: 'You speak for no person of this workspace, so nothing waits for you.' }
    const now = asking.host.clock.now()
    const found = agendaOf(world, person, { todayIn: zone => asking.host.clock.todayIn(zone, now) })
    return {
      agenda: found.slice(0, most).flatMap(({ about, on, sort, dueOn, sinceOn, stake }) => {
        const [seen, deed] = [access.record(about), access.record(on)]
        if (!seen || !deed) return []
        const { value, ...open } = stake
        return [
          {
            sort,
            about: brief(seen),
            on: brief(deed),
            dueOn,
            sinceOn,
            stake: access.seesMoney ? { ...open, value } : open,
          },
        ]
      }),
      more: Math.max(0, found.length - most),
    }
  },
})

export const findings = tool({
  name: 'findings',
  title: 'What is wrong',
  description:
    'What the diagnosis finds in the strategy, most severe first, as far as you may see it: each with a sentence and a remedy. explain opens one into its evidence.',
  writes: false,
  input: z.strictObject({
    record: z.string().max(500).optional().describe('Only those about this record.'),
    code: z.string().max(80).optional().describe('Only those with this code.'),
    limit,
  }),
  async answer(asking, { record, code, limit: most }) {
    const about = record === undefined ? undefined : await recordMeant(asking, record)
    const judged = await asking.host.findings(asking.principal)
    const found = judged.findings.filter(
      each => (!about || each.subject.id === about.id) && (code === undefined || each.code === code),
    )
    return {
      findings: found.slice(0, most).map(({ code: of, severity, subject, sentence, remedy, cost }) => ({
        code: of,
        severity,
        about: { key: subject.key, kind: subject.kind, title: subject.title },
        sentence,
        remedy,
        cost,
      })),
      more: Math.max(0, found.length - most),
      cannotSay: judged.cannot,
    }
  },
})

export const explain = tool({
  name: 'explain',
  title: 'Explain a finding or a record',
  description:
    'Why a finding is so: its evidence with the records that show it, its cost, and the step that mends it. Without a code, what the facts say about the record: the waits a retrospective opens with, the readiness and margin of an engagement, what drives a signal, who decides, which lessons apply.',
  writes: false,
  input: z.strictObject({
    code: z.string().min(1).max(80).optional(),
    record: z.string().min(1).max(500).describe('The record that it is about.'),
  }),
  async answer(asking, { code, record }) {
    const about = await recordMeant(asking, record)
    if (code === undefined) {
      const now = asking.host.clock.now()
      const todayIn = (zone: string) => asking.host.clock.todayIn(zone, now)
      return { explained: explained(await asking.host.seen(asking.principal), about, { todayIn }) }
    }
    const judged = await asking.host.findings(asking.principal)
    const found = judged.findings.filter(each => each.code === code && each.subject.id === about.id)
    if (found.length > 0) return { explained: found }
    const mute = judged.cannot.find(each => each.code === code)
    if (mute) return { explained: [], note: `${code} cannot say yet: it needs ${mute.needs}.` }
    if (!detectors.some(each => each.code === code))
      throw new ToolRefusal({
        reason: `There is no finding '${code}'.`,
        remedy: 'Ask findings for what there is.',
      })
    return { explained: [], note: `${about.key} has no finding ${code}.` }
  },
})

export const forecast = reckoned('forecast', {
  title: 'Forecast',
  description: 'When a record will be done, with its chance to be on time.',
  lacks: 'Nothing here forecasts yet: days come from what their owners said, in read and line.',
})

export const levers = reckoned('levers', {
  title: 'Levers',
  description: 'What could be changed, ranked by what each would recover.',
  lacks: 'Nothing here weighs levers yet: findings names what to mend, with a remedy for each.',
})

export const gap = reckoned('gap', {
  title: 'Gap',
  description: 'Intended against expected value over time.',
  lacks: 'Nothing here reckons the gap yet: findings tells where the line from intent to work is broken.',
})

interface Lacking {
  readonly title: string
  readonly description: string
  readonly lacks: string
}

function reckoned(name: keyof Reckoners, { title, description, lacks }: Lacking): Tool {
  return tool({
    name,
    title,
    description,
    writes: false,
    input: z.strictObject({
      record: z
        .string()
        .min(1)
        .max(500)
        .optional()
        .describe('Key, id or title; the whole workspace without it.'),
    }),
    async answer(asking: Asking, { record }) {
      const reckon = asking.reckoners[name]
      const about = record === undefined ? undefined : await recordMeant(asking, record)
      if (!reckon) return { answer: 'not yet', reason: lacks, ...(about ? { about: brief(about) } : {}) }
      const { host, principal } = asking
      return reckon({ host, principal, record: about })
    },
  })
}
