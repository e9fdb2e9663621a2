/** A ledger in a folder of this machine, opened for as long as one command takes. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  actorOf,
  type Host,
  type Answer as HostAnswer,
  ledgerFile,
  type NoMoment,
  openHost,
  operator,
  type Principal,
} from '@throughline/host'
import { type Moment, Replica, type World } from '@throughline/model'
import { CannotDo } from '../file-bytes.ts'
import type { Answer, Door, DoorOptions } from './door.ts'
import { openedLedger } from './opened-ledger.ts'

export interface Opening extends DoorOptions {
  /** Name of the workspace that is made where there is none; without it an empty folder is an error. */
  readonly makes?: string
}

export async function openLedgerDoor(options: Opening): Promise<Door> {
  const dataDir = options.data ?? './data'
  if (!options.makes && !existsSync(join(dataDir, ledgerFile)))
    throw new CannotDo(
      `${dataDir}: there is no ledger here. Name its folder with --data, or a server with --server.`,
    )
  const host = openHost({ ledger: await openedLedger(dataDir) })
  try {
    const workspace = await workspaceMeant(host, options)
    const world = await host.world(workspace)
    const principal = operator(workspace, 'cli', personMeant(world, options.by))
    return doorOf(host, principal)
  } catch (error) {
    await host.close()
    throw error
  }
}

function doorOf(host: Host, principal: Principal): Door {
  const now = host.clock.now()
  const moment: Moment = {
    now,
    actor: actorOf(principal),
    via: principal.via,
    newId: host.clock.newId,
    todayIn: zone => host.clock.todayIn(zone, now),
  }
  return {
    replica: async at => {
      if (at === undefined) return Replica.from(await host.replica(principal))
      return lookedBack(await host.asOf(principal, at)).world()
    },
    changes: async between => lookedBack(await host.changes(principal, between)),
    say: async (step, id) => answerOf(await host.carryOut({ principal, id, steps: [step] })),
    act: async (acting, id) => answerOf(await host.act({ principal, id, ...acting })),
    undo: async (command, id) => answerOf(await host.undo({ principal, id, command })),
    async sayAll(commands, id) {
      const [first, ...rest] = commands
      if (!first) return { ok: true, records: [], passed: [], repeated: false }
      const told = {
        commands: [{ ...first, id }, ...rest],
        at: now,
        actor: principal.person ?? 'import',
        via: 'import',
      }
      return answerOf(await host.recount(principal.workspace, told))
    },
    calibration: async () => host.calibration(principal),
    history: async record => (await host.history(principal, record.id)) ?? [],
    moment: () => moment,
    newId: host.clock.newId,
    close: () => host.close(),
  }
}

function lookedBack<T extends object>(said: T | NoMoment): T {
  if ('wrong' in said) throw new CannotDo(`${said.reason} ${said.remedy}`)
  return said
}

function answerOf(answer: HostAnswer): Answer {
  switch (answer.outcome) {
    case 'done':
      return { ok: true, records: answer.records, passed: answer.passed, repeated: answer.repeated }
    case 'refused':
      return { ok: false, title: 'Refused.', refusals: answer.refusals }
    case 'denied':
      return { ok: false, title: answer.denial.reason, remedy: answer.denial.remedy, refusals: [] }
    case 'unseen':
      return {
        ok: false,
        title: `There is no ‘${answer.subject}’ here.`,
        remedy: 'Name it by key, title or id.',
        refusals: [],
      }
    case 'malformed':
      return { ok: false, title: answer.reason, refusals: [] }
    case 'reused':
      return {
        ok: false,
        title: 'This command id stood for something else before.',
        remedy: 'Use an id of its own.',
        refusals: [],
      }
    case 'busy':
      return { ok: false, title: 'Others were faster three times.', remedy: 'Send it again.', refusals: [] }
  }
}

async function workspaceMeant(host: Host, { workspace, makes }: Opening): Promise<string> {
  const ids = await host.workspaces()
  const named = await Promise.all(
    ids.map(async id => ({ id, name: (await host.world(id)).workspace?.name ?? id })),
  )
  if (workspace !== undefined) {
    const meant = named.find(
      each => each.id === workspace || each.name.toLowerCase() === workspace.toLowerCase(),
    )
    if (meant) return meant.id
    throw new CannotDo(`There is no workspace ‘${workspace}’. There ${listed(named.map(each => each.name))}.`)
  }
  if (named.length === 1) return named[0]!.id
  if (named.length > 1)
    throw new CannotDo(
      `There are several workspaces: ${named.map(each => each.name).join(', ')}. Choose with --workspace.`,
    )
  if (makes === undefined)
    throw new CannotDo('There is no workspace here yet. Import a plan, or start with: throughline serve')
  return made(host, makes)
}

async function made(host: Host, name: string): Promise<string> {
  const id = host.clock.newId()
  const steps = [{ kind: 'workspace', verb: 'add', subject: host.clock.newId(), fields: { name } }]
  const answer = await host.carryOut({ principal: operator(id, 'cli'), id: host.clock.newId(), steps })
  if (answer.outcome !== 'done') throw new CannotDo(`The workspace ‘${name}’ could not be made.`, 1)
  return id
}

function personMeant(world: World, as: string | undefined): string | undefined {
  if (as === undefined) return undefined
  const found = world.named(as, ['person'])
  if (found.length === 1) return found[0]!.id
  throw new CannotDo(
    `‘${as}’ names ${found.length === 0 ? 'nobody' : 'several people'} here. Write a name or a key such as PER-3.`,
  )
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'is none' : `${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}`
}
