/** A running server, spoken to with a token from THROUGHLINE_TOKEN. */
import { ask, CallError, connect, type Me, me, newId, type Place, type Said } from '@throughline/client'
import type { CalibrationSaid } from '@throughline/diagnosis'
import type { Changes } from '@throughline/host'
import { type Kept, type Moment, Replica } from '@throughline/model'
import { CannotDo } from '../file-bytes.ts'
import type { Answer, Door, DoorOptions, PulseSheet } from './door.ts'

/** Steps that a server takes in one batch; more are an import, for leaders and administrators. */
const batchStepsMost = 500

export async function openServerDoor(options: DoorOptions, token: string | undefined): Promise<Door> {
  const baseUrl = options.server!
  const at = { baseUrl, ...(token ? { token } : {}) }
  const who = await me(at).catch((error: unknown) => {
    throw error instanceof CallError ? new CannotDo(`${baseUrl}: ${error.problem.title}`) : error
  })
  if (!who) throw new CannotDo(`${baseUrl}: not signed in. Put a token into THROUGHLINE_TOKEN.`)
  const place = placeIn(who, options.workspace)
  const client = connect({ ...at, workspace: place.id, via: 'cli' })
  const looked = async <T extends object>(path: string): Promise<T> => {
    const said = await ask<T>(at, `/api/v1/workspaces/${encodeURIComponent(place.id)}${path}`)
    if (!said.ok) throw new CannotDo([said.problem.title, said.problem.remedy].filter(Boolean).join(' '))
    return said
  }
  const now = new Date().toISOString()
  const moment: Moment = {
    now,
    actor: place.person ?? who.account,
    via: 'cli',
    newId,
    todayIn: zone => dayIn(zone, now),
  }
  return {
    replica: async moment => {
      if (moment === undefined) return Replica.from(await client.replica())
      return Replica.from(await looked<Kept>(`/replica?${new URLSearchParams({ at: moment })}`))
    },
    changes: ({ from, to, most }) => {
      const asked = { from, ...(to === undefined ? {} : { to }), ...(most ? { limit: String(most) } : {}) }
      return looked<Changes>(`/changes?${new URLSearchParams(asked)}`)
    },
    say: async (step, id) => answerOf(await client.command({ ...step, id })),
    act: async ({ act, told }, id) => answerOf(await client.act(act, told, id)),
    undo: async (command, id) => answerOf(await client.undo(command, id)),
    async sayAll(commands, id) {
      if (commands.length === 0) return { ok: true, records: [], passed: [], repeated: false }
      const steps = commands.map(({ id: _own, ...step }) => step)
      const isLarge = steps.length > batchStepsMost || steps.some(step => step.opening)
      return answerOf(await (isLarge ? client.importAll(steps, id) : client.batch(steps, id)))
    },
    calibration: () => looked<CalibrationSaid>('/calibration'),
    answerPulse: (pulse, sheet) => pulseAnswered(at, `${place.id}/pulses/${pulse}`, sheet),
    history: record => historyCalls(client)[record.kind]!.history(record.id),
    moment: () => moment,
    newId,
    close: async () => {},
  }
}

/** @returns why it was not taken; nothing where it was */
async function pulseAnswered(
  at: Parameters<typeof ask>[0],
  path: string,
  sheet: PulseSheet,
): Promise<string | undefined> {
  const said = await ask<{ taken: boolean }>(at, `/api/v1/workspaces/${encodeURI(path)}/answer`, sheet)
  return said.ok ? undefined : [said.problem.title, said.problem.detail].filter(Boolean).join(' ')
}

/** The one workspace that is meant: by name or id, or the only one. */
function placeIn(who: Me, workspace: string | undefined): Place {
  const wanted = workspace?.toLowerCase()
  const places = who.workspaces.filter(
    place => !wanted || [place.id, place.name].some(name => name?.toLowerCase() === wanted),
  )
  const [place] = places
  if (!place || places.length > 1) {
    const names = who.workspaces.map(each => each.name ?? each.id).join(', ')
    throw new CannotDo(`Choose a workspace with --workspace: ${names || 'there is none'}.`)
  }
  return place
}

function historyCalls(client: object) {
  return client as { readonly [kind: string]: { history(key: string): ReturnType<Door['history']> } }
}

function answerOf(said: Said): Answer {
  if (said.ok) return { ok: true, records: said.records, passed: said.passed, repeated: said.repeated }
  const { title, detail, remedy } = said.problem
  const more = remedy ?? detail
  return { ok: false, title, refusals: said.refusals, ...(more ? { remedy: more } : {}) }
}

function dayIn(zone: string, now: string): string {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(now))
  } catch {
    return now.slice(0, 10)
  }
}
