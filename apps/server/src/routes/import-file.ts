/** A file brought in as a whole: read here, shown first where asked, and then all of it or none. */
import {
  actorOf,
  columnMeanings,
  type Host,
  knownIn,
  type Plan,
  type PlannedImport,
  type Principal,
  planImport,
  readPlan,
  readSource,
  type SourceRead,
  sources,
} from '@throughline/host'
import { type Moment, Replica, registry, type World } from '@throughline/model'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { sendProblem } from '../problem.ts'
import { replyAnswer } from '../reply-answer.ts'

export const importFileBody = z.strictObject({
  id: z.uuid(),
  from: z
    .enum([...sources, 'plan'])
    .meta({ description: 'What exported it; a plan is YAML, CSV or JSON lines of our own words.' }),
  file: z.string().min(1).max(300).meta({ description: 'Its name, by which messages speak of it.' }),
  text: z.string().max(48_000_000),
  map: z
    .record(z.string().max(100), z.unknown())
    .optional()
    .meta({ description: 'How the source is read; its words stand in the guide.' }),
  openedOn: z.iso.date().optional().meta({ description: 'Day of an opening balance.' }),
  because: z.string().trim().min(1).max(10_000).optional(),
  restores: z.boolean().optional().meta({ description: 'What was put away here comes back.' }),
  dryRun: z.boolean().default(false),
})

type Asked = z.infer<typeof importFileBody>

export async function importFile(
  host: Host,
  { principal, reply }: { principal: Principal; reply: FastifyReply },
  asked: Asked,
): Promise<FastifyReply> {
  const access = await host.access(principal)
  const denial = access.denial({ kind: 'intent', verb: 'add', opening: { openedOn: '1970-01-01' } })
  if (denial)
    return sendProblem(reply, { status: 403, code: 'forbidden', title: denial.reason, remedy: denial.remedy })
  const { id, file, openedOn, dryRun, restores, because = `Imported from ${file}.` } = asked
  const world = Replica.from(await host.replica(principal))
  const moment = momentOf(host, principal)
  const read = await fileRead(asked, world, moment)
  const tried = Replica.from(world.kept())
  const planned = planImport(read.plan, tried, { moment, because, openedOn, restores })
  const { commands } = planned
  const meanings = asked.from === 'plan' ? [] : columnMeanings(asked.from)
  const shown = { ...shownOf({ read, planned, world }), meanings }
  if (dryRun) return reply.send({ outcome: 'dryRun', ...shown })
  if (planned.troubles.length > 0) {
    const title = `${planned.troubles.length} things stand in the way. Nothing was imported.`
    const remedy = planned.troubles.length === 1 ? planned.troubles[0]!.remedy : 'Look at each with dryRun.'
    return sendProblem(reply, { status: 422, code: 'refused', title, remedy })
  }
  if (commands.length === 0) return reply.send({ outcome: 'done', command: id, ...shown })
  const steps = commands.map(({ id: _, ...step }) => step)
  const answer = await host.carryOut({ principal, id, steps, isImport: true })
  if (answer.outcome !== 'done') return replyAnswer(reply, answer, { command: id })
  return reply.send({ outcome: 'done', command: id, ...shown })
}

async function fileRead(asked: Asked, world: Replica, moment: Moment): Promise<SourceRead> {
  const { from, file, text, map } = asked
  const bytes = new TextEncoder().encode(text)
  if (from === 'plan') return { plan: readPlan({ file, bytes }), columns: [], people: new Map() }
  const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
  const known = knownIn(world, today, world.kept().records)
  return readSource(from, { file, bytes }, { map: map && JSON.stringify(map), known })
}

const troublesMost = 200
const recordsMost = 200

/** What the file would become, or became: counts, the first records, refusals at their line, names that were met. */
function shownOf(told: { read: SourceRead; planned: PlannedImport; world: World }) {
  const { read, planned, world } = told
  const { added, changed, unchanged, skipped, troubles } = planned
  return {
    added,
    changed,
    unchanged,
    skipped,
    told: planned.told,
    troubleCount: troubles.length,
    troubles: troubles.slice(0, troublesMost).map(({ code, place, reason, remedy }) => ({
      code,
      line: place.line,
      column: place.column,
      reason,
      remedy,
    })),
    columns: read.columns,
    people: [...read.people].map(([name, times]) => {
      const found = world.named(name, ['person'])
      return { name, times, found: found.length === 1 ? found[0]!.key : null }
    }),
    records: recordsOf(read.plan, world),
  }
}

function recordsOf({ entries }: Plan, world: World) {
  return entries
    .filter(({ kind }) => kind !== 'remark' && kind !== 'workspace')
    .slice(0, recordsMost)
    .map(({ kind, fields, source, place, state }) => {
      const { title = '', label = kind } = registry.kinds[kind] ?? {}
      const there = world.sourced(source.system, source.key)
      return {
        kind,
        label,
        title: String(fields[title]?.value ?? ''),
        state: typeof state?.value === 'string' ? state.value : null,
        source: source.key,
        line: place.line,
        key: there?.key ?? null,
      }
    })
}

function momentOf({ clock }: Host, principal: Principal): Moment {
  const now = clock.now()
  const todayIn = (zone: string) => clock.todayIn(zone, now)
  return { now, actor: actorOf(principal), via: principal.via, newId: clock.newId, todayIn }
}
