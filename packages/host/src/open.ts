/** The house: the only place where ledger, clock, model and access are put together. */

import type {
  AddedSaid,
  Addition,
  CalibrationSaid,
  CapacitySaid,
  CausesSaid,
  LeversSaid,
  OutlookSaid,
  ScheduleSaid,
  TriedSaid,
} from '@throughline/diagnosis'
import type { Head, Ledger } from '@throughline/ledger'
import type { AnyRecord, Fact, Kept, World } from '@throughline/model'
import { type Access, accessOf } from './access/access.ts'
import type { Principal } from './access/principal.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Acting, carryOutAct } from './commands/act.ts'
import type { Answer, Asked, Undoing } from './commands/asked.ts'
import { carryOutByClock, type Ticking } from './commands/by-clock.ts'
import { carryOut, type House, momentOf } from './commands/carry-out.ts'
import { factOf } from './commands/fact-of.ts'
import { LiveWorkspaces } from './commands/live-workspaces.ts'
import { type Recounted, recount } from './commands/recount.ts'
import { type Rehearsed, rehearse } from './commands/rehearse.ts'
import { undo } from './commands/undo.ts'
import type { FileAsked, FilePlanned } from './exchange/aside/file-planned.ts'
import { plannedFile } from './exchange/aside/importing.ts'
import { follow, type Reader } from './feed/feed.ts'
import { type Erased, type Erasing, erasePerson } from './keep/erase.ts'
import type { Place } from './open-ledger.ts'
import type { Adopting } from './outlook/adopt.ts'
import { calibrationSaid } from './outlook/calibration.ts'
import { type NextStepSaid, nextStepSaid } from './outlook/next-step.ts'
import { Outlook, type Trying } from './outlook/outlook.ts'
import { pullLevers } from './outlook/pull.ts'
import { Findings } from './projections/findings.ts'
import type { Judged } from './projections/judged.ts'
import { factsFor, seenWorld, viewOf, viewText } from './projections/reader-view.ts'
import { TitleSearch } from './search/title-search.ts'
import { type LookingBack, lookingBack } from './time/time.ts'

export interface HostSettings {
  readonly ledger: Ledger
  /** Time and chance; the system's own where nothing is said. */
  readonly clock?: Clock
  /** Where nodes share what they have worked out; nothing where this process is alone. */
  readonly place?: Place | undefined
  /** Workspaces held in memory at once. Default 50. */
  readonly liveMost?: number
}

export interface Host extends LookingBack {
  readonly clock: Clock
  /** Names of the workspaces that hold at least one fact. */
  workspaces(): Promise<string[]>
  /** Where each of them stands: for whoever watches the installation. */
  heads(): Promise<readonly Head[]>
  /** How many workspaces are in memory. */
  liveWorkspaces(): number
  /** Everything in it, untrimmed: for rooms of the house, never for an answer. At least up to a position. */
  world(workspace: string, least?: number): Promise<World>
  /** What somebody may see and do. */
  access(principal: Principal): Promise<Access>
  /** Decides and keeps; trouble of the ledger is thrown and means 'unknown: ask again with the same id'. */
  carryOut(asked: Asked): Promise<Answer>
  /** What a file would become, were it brought in now, within what they may see. */
  planFile(principal: Principal, asked: FileAsked): Promise<FilePlanned>
  /** What would come of it, were it said now; nothing is kept. */
  rehearse(asked: Asked): Promise<Rehearsed>
  /** Several records at once, by an act of the model. */
  act(acting: Acting): Promise<Answer>
  undo(undoing: Undoing): Promise<Answer>
  /** What the clock says, once for each key; asks nobody's leave, and the model decides it as it decides everything. */
  byClock(workspace: string, ticking: Ticking): Promise<Answer>
  /** Tells a history again, each batch with its own instant; asks nobody's leave. */
  recount(workspace: string, batch: Recounted): Promise<Answer>
  /** The workspace as its reader may see it, to fold on from. */
  replica(principal: Principal): Promise<Kept>
  /** The same as JSON, for whoever sends it on. */
  replicaText(principal: Principal): Promise<string>
  /** What happened to a record, oldest first; nothing where they may not know of it. */
  history(principal: Principal, subject: string): Promise<Fact[] | undefined>
  /** The record meant by an id, a key or a title of that kind; nothing where they may not know of it. */
  record(principal: Principal, kind: string, words: string): Promise<AnyRecord | undefined>
  /** The workspace as somebody may see it, to be asked. */
  seen(principal: Principal): Promise<World>
  /** What is wrong, as far as they may see it. */
  findings(principal: Principal): Promise<Judged>
  /** What follows from the plan: forecasts, the gap and its curves. Money only for those who see it. */
  outlook(principal: Principal): Promise<OutlookSaid>
  /** @param intent its id: where the gap of this intent alone comes from; of everything where nothing is said */
  causes(principal: Principal, intent?: string): Promise<CausesSaid>
  levers(principal: Principal, intent?: string): Promise<LeversSaid>
  /** Several levers at once, on the same futures. */
  tried(principal: Principal, trying: Trying): Promise<TriedSaid>
  schedule(principal: Principal): Promise<ScheduleSaid>
  /** Load by person, team, skill and week, and the smallest repair. */
  capacity(principal: Principal): Promise<CapacitySaid>
  /** 'If we add this, what do we cut?' Nothing where it names what is not there for them. */
  added(principal: Principal, addition: Addition): Promise<AddedSaid | undefined>
  /** The leg that leads, the framework to apply first, and one thing for this week. */
  nextStep(principal: Principal): Promise<NextStepSaid>
  /** How good forecasts were; a person's own figures only to that person. */
  calibration(principal: Principal): Promise<CalibrationSaid>
  /** Pulls levers: facts where they are one's own, proposals where they are another's. */
  adopt(adopting: Adopting): Promise<Answer>
  search(principal: Principal, words: string, most: number): Promise<AnyRecord[]>
  /** Facts after a position as they come, untrimmed: `access(…).fact` trims each for its reader. */
  follow(workspace: string, after: number, reader: Reader): Promise<() => void>
  /** Forgets a person; nothing where there is none of that id. Asks nobody's leave. */
  erase(erasing: Erasing): Promise<Erased | undefined>
  /** Whether the ledger answers. */
  ready(): Promise<void>
  /** Waits for what is under way, keeps its caches, and closes the ledger. */
  close(): Promise<void>
}

export function openHost({ ledger, clock = systemClock, place, liveMost = 50 }: HostSettings): Host {
  const house: House = { ledger, clock }
  const live = new LiveWorkspaces(ledger, liveMost)
  const judged = new Findings(clock)
  const foreseen = new Outlook(clock, place)
  return {
    clock,
    ...reading({ ledger, live, judged }),
    ...lookingBack(ledger, live),
    ...foreseeing(house, live, foreseen),
    workspaces: () => ledger.workspaces(),
    heads: async () => Promise.all((await ledger.workspaces()).map(each => ledger.head(each))),
    liveWorkspaces: () => live.size,
    world: async (workspace, least = 0) => {
      const loaded = await live.of(workspace)
      if (loaded.replica.position < least) await loaded.catchUp()
      return loaded.replica
    },
    async carryOut(asked) {
      const workspace = await live.of(asked.principal.workspace)
      const steps = await judged.answered(workspace, asked.steps)
      return carryOut(house, workspace, { ...asked, steps })
    },
    nextStep: async principal => steppingFor(principal, { live, judged, foreseen }),
    planFile: async (principal, asked) =>
      plannedFile(await live.of(principal.workspace), {
        ...{ principal, asked, moment: momentOf(clock, { principal }) },
      }),
    rehearse: async asked => rehearse(house, await live.of(asked.principal.workspace), asked),
    act: async acting => carryOutAct(house, await live.of(acting.principal.workspace), acting),
    undo: async undoing => undo(house, await live.of(undoing.principal.workspace), undoing),
    byClock: async (workspace, ticking) => carryOutByClock(house, await live.of(workspace), ticking),
    recount: async (workspace, batch) => recount(house, await live.of(workspace), batch),
    follow: async (workspace, after, reader) => follow(ledger, await live.of(workspace), { after, reader }),
    erase: erasing => erasePerson(house, erasing),
    ready: async () => {
      await ledger.workspaces()
    },
    async close() {
      await judged.close()
      await foreseen.close()
      await live.close()
      await ledger.close()
    },
  }
}

async function seenBy(live: LiveWorkspaces, principal: Principal) {
  const workspace = await live.of(principal.workspace)
  return { workspace, access: accessOf(principal, workspace.replica) }
}

interface Stepping {
  readonly live: LiveWorkspaces
  readonly judged: Findings
  readonly foreseen: Outlook
}

async function steppingFor(
  principal: Principal,
  { live, judged, foreseen }: Stepping,
): Promise<NextStepSaid> {
  const { workspace, access } = await seenBy(live, principal)
  const world = workspace.replica
  const isForeseen = world.systemIsOn('forecast') || world.systemIsOn('economics')
  const [findings, causes, levers] = await Promise.all([
    judged.of(workspace, access),
    isForeseen ? foreseen.causes(workspace, access) : undefined,
    isForeseen ? foreseen.levers(workspace, access) : undefined,
  ])
  return nextStepSaid({ world, access, judged: findings, causes, levers })
}

type Foreseeing = Pick<
  Host,
  'outlook' | 'causes' | 'levers' | 'tried' | 'schedule' | 'capacity' | 'added' | 'adopt' | 'calibration'
>

function foreseeing(house: House, live: LiveWorkspaces, outlook: Outlook): Foreseeing {
  const seen = async (principal: Principal) => {
    const workspace = await live.of(principal.workspace)
    return [workspace, accessOf(principal, workspace.replica)] as const
  }
  return {
    outlook: async principal => outlook.outlook(...(await seen(principal))),
    causes: async (principal, intent) => outlook.causes(...(await seen(principal)), intent),
    levers: async (principal, intent) => outlook.levers(...(await seen(principal)), intent),
    tried: async (principal, trying) => outlook.tried(...(await seen(principal)), trying),
    schedule: async principal => outlook.schedule(...(await seen(principal))),
    capacity: async principal => outlook.capacity(...(await seen(principal))),
    added: async (principal, addition) => outlook.added(...(await seen(principal)), addition),
    async calibration(principal) {
      const [workspace, access] = await seen(principal)
      const { clock } = house
      const today = clock.todayIn(workspace.replica.workspace?.timeZone ?? 'UTC', clock.now())
      return calibrationSaid(workspace.replica, access, today)
    },
    adopt: async adopting =>
      pullLevers({ house, outlook, live: await live.of(adopting.principal.workspace) }, adopting),
  }
}

type Reading = Pick<
  Host,
  'access' | 'replica' | 'replicaText' | 'seen' | 'history' | 'record' | 'findings' | 'search'
>

/** Everything that is shown to somebody: each answer trimmed to what they may see. */
function reading(rooms: { ledger: Ledger; live: LiveWorkspaces; judged: Findings }): Reading {
  const search = new TitleSearch()
  const seen = async (principal: Principal) => {
    const workspace = await rooms.live.of(principal.workspace)
    return { workspace, access: accessOf(principal, workspace.replica) }
  }
  return {
    access: async principal => (await seen(principal)).access,
    async replica(principal) {
      const { workspace, access } = await seen(principal)
      return viewOf(workspace.replica, access)
    },
    async replicaText(principal) {
      const { workspace, access } = await seen(principal)
      return viewText(workspace.replica, access)
    },
    async seen(principal) {
      const { workspace, access } = await seen(principal)
      return seenWorld(workspace.replica, access)
    },
    async history(principal, subject) {
      const { workspace, access } = await seen(principal)
      if (!access.record(workspace.replica.record(subject))) return undefined
      return factsFor((await rooms.ledger.readSubject(workspace.id, subject)).map(factOf), access)
    },
    async record(principal, kind, words) {
      const { workspace, access } = await seen(principal)
      return recordMeant(workspace.replica, access, { kind, words })
    },
    async findings(principal) {
      const { workspace, access } = await seen(principal)
      return rooms.judged.of(workspace, access)
    },
    async search(principal, words, most) {
      const { workspace, access } = await seen(principal)
      return search.find(workspace, { words, access, most })
    },
  }
}

function recordMeant(
  world: World,
  access: Access,
  { kind, words }: { kind: string; words: string },
): AnyRecord | undefined {
  const exact = world.record(words) ?? world.keyed(words)
  const found = exact ? [exact] : world.named(words, [kind]).filter(access.sees)
  const [only] = found
  return found.length === 1 && only?.kind === kind ? access.record(only) : undefined
}
