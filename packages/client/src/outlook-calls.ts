/**
 * What follows from the plan, and what is wrong. Answers are those of the judgement that the server runs; whoever
 * reads them names their type: `client.outlook.causes<CausesSaid>({ intent: 'INT-1' })`.
 */
import { type Called, type Connection, read, send, workspacePath } from './call.ts'
import { newId } from './ids.ts'
import { CallError } from './problem.ts'

/** An intent by id, key or title; everything where nothing is said. */
export interface OfIntent {
  readonly intent?: string
}

/** A day (its end), an instant with its zone, or a position; now where nothing is said. */
export interface AsOfMoment {
  readonly at?: string
}

/** Work that is thought of; people, teams and skills by id, key or name. */
export interface Addition {
  readonly personDays: number
  readonly person?: string
  readonly team?: string
  readonly skill?: string
  readonly level?: number
  readonly fromOn: string
  readonly byOn: string
}

export interface Pulling {
  readonly levers: readonly string[]
  readonly because: string
  /** The day on which it is judged; four weeks from today unless said. */
  readonly judgeOn?: string
  readonly passOver?: readonly string[]
  readonly id?: string
}

export interface OutlookCalls {
  /** Forecasts of every promise, the gap and its curves. */
  all<Answer>(): Promise<Answer>
  causes<Answer>(of?: OfIntent): Promise<Answer>
  levers<Answer>(of?: OfIntent): Promise<Answer>
  /** Several levers in the same futures; nothing is kept. */
  tryLevers<Answer>(levers: readonly string[]): Promise<Answer>
  /** Pulls levers: all happen or none. @throws CallError with the refusals where they do not */
  adopt<Answer>(pulling: Pulling): Promise<Answer>
  schedule<Answer>(): Promise<Answer>
  capacity<Answer>(): Promise<Answer>
  /** 'If we add this, what do we cut?' Nothing is kept. */
  tryAddition<Answer>(addition: Addition): Promise<Answer>
  calibration<Answer>(): Promise<Answer>
  nextStep<Answer>(): Promise<Answer>
  findings<Answer>(moment?: AsOfMoment): Promise<Answer>
  agenda<Answer>(moment?: AsOfMoment): Promise<Answer>
}

/** Each throws a CallError where it is not answered. */
export function outlookCalls(at: Connection): OutlookCalls {
  const told = async <Answer>(name: string, asked: object = {}) =>
    (await read(at, workspacePath(at, `/${name}${query(asked)}`))) as Answer
  const asked = async <Answer>(name: string, body: object) =>
    bodyOf(await send(at, workspacePath(at, `/${name}`), body)) as Answer
  return {
    all: () => told('outlook'),
    causes: of => told('causes', of),
    levers: of => told('levers', of),
    tryLevers: levers => asked('levers/try', { levers }),
    adopt: ({ id = newId(), ...pulling }) => asked('levers/adopt', { id, ...pulling }),
    schedule: () => told('schedule'),
    capacity: () => told('capacity'),
    tryAddition: addition => asked('capacity/try', addition),
    calibration: () => told('calibration'),
    nextStep: () => told('next-step'),
    findings: moment => told('findings', moment),
    agenda: moment => told('agenda', moment),
  }
}

function query(asked: object): string {
  const words = new URLSearchParams(asked as Record<string, string>).toString()
  return words === '' ? '' : `?${words}`
}

function bodyOf(called: Called): unknown {
  if (!called.ok) throw new CallError(called.problem)
  return called.body
}
