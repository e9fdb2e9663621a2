/** What a link opens for a voice: its one gate, with what is open about its subject. */
import {
  type AnyRecord,
  answersNow,
  gateDueOn,
  gateHost,
  heardFor,
  type Records,
  titleOf,
  type World,
} from '@throughline/model'
import { line } from './relation.ts'

type Said = Pick<Records['gate']['answers'][number], 'answer' | 'wayOut' | 'untilOn' | 'note'>

export interface VoicePage {
  readonly organisation: string
  readonly gate: {
    readonly key: string
    readonly direction: string
    readonly sort: string
    /** The day after which it goes on without the silent. */
    readonly dueOn: string
    readonly refs: readonly { readonly title: string; readonly url: string }[]
    readonly state: string
    readonly host: string | null
  }
  readonly of: string | null
  /** What is asked of this voice, and what it said in the round that runs. */
  readonly mine: { readonly whatWeNeed: string | null; readonly said: Said | null }
  readonly voices: readonly {
    readonly name: string
    readonly must: boolean
    readonly hasAnswered: boolean
    /** Told once this voice has spoken, or the gate has closed: so that nobody follows the first. */
    readonly said: Said | null
  }[]
  readonly assumptions: readonly { readonly statement: string; readonly testOn: string | null }[]
  readonly risks: readonly { readonly statement: string; readonly probability: number | null }[]
  readonly constraints: readonly string[]
  /** What came of it, once it is closed. */
  readonly closed: {
    readonly on: string
    /** Who had not answered. */
    readonly silent: readonly string[]
    readonly because: string | null
  } | null
}

export function voicePage(world: World, gateId: string, person: string | undefined): VoicePage | undefined {
  const gate = world.one('gate', gateId)
  if (!gate || gate.archived) return undefined
  const { key, direction, sort, refs, state } = gate
  const subject = gate.of === undefined ? undefined : world.record(gate.of)
  const own = answersNow(gate).find(each => each.person === person)
  const isTold = own !== undefined || state !== 'open'
  return {
    organisation: world.workspace?.name ?? '',
    gate: {
      ...{ key, direction, sort, state, refs: refs ?? [], dueOn: gateDueOn(world, gate) },
      host: gateHost(world, gate)?.name ?? null,
    },
    of: subject ? titleOf(subject) : null,
    mine: {
      whatWeNeed: gate.voices.find(each => each.person === person)?.whatWeNeed ?? null,
      said: own ? saidIn(own) : null,
    },
    voices: gate.voices.map(voice => {
      const heard = heardFor(gate, voice.person)
      return {
        name: world.one('person', voice.person)?.name ?? '',
        must: voice.must ?? false,
        hasAnswered: heard !== undefined,
        said: isTold && heard ? saidIn(heard) : null,
      }
    }),
    ...openAbout(world, subject ? line(world, subject) : []),
    closed: state === 'open' ? null : closedAs(world, gate),
  }
}

/** What is believed untested, what may go wrong, and what binds the subject. */
function openAbout(world: World, above: readonly AnyRecord[]) {
  const touches = (record: { readonly affects?: readonly string[] | undefined; readonly archived?: true }) =>
    !record.archived && above.some(each => record.affects?.includes(each.id))
  return {
    assumptions: world
      .all('assumption')
      .filter(each => each.state === 'untested' && touches(each))
      .map(({ statement, testOn }) => ({ statement, testOn: testOn ?? null })),
    risks: world
      .all('risk')
      .filter(each => each.state === 'open' && touches(each))
      .map(({ statement, probability }) => ({ statement, probability: probability ?? null })),
    constraints: constraintsOn(world, above),
  }
}

function saidIn({ answer, wayOut, untilOn, note }: Said): Said {
  return {
    answer,
    ...(wayOut ? { wayOut } : {}),
    ...(untilOn ? { untilOn } : {}),
    ...(note ? { note } : {}),
  }
}

function closedAs(world: World, gate: Records['gate']): VoicePage['closed'] {
  const { proceeded, stopped } = gate.steps as {
    readonly [step: string]: { silent?: readonly string[]; because?: string } | undefined
  }
  return {
    on: gate.stateAt.slice(0, 10),
    silent: (gate.state === 'proceeds' ? (proceeded?.silent ?? []) : []).flatMap(
      id => world.one('person', id)?.name ?? [],
    ),
    because: gate.state === 'stopped' ? (stopped?.because ?? null) : null,
  }
}

/** What binds the subject: of the charter nearest to it, and of the deal. */
function constraintsOn(world: World, above: readonly AnyRecord[]): string[] {
  const charters = world.all('charter').filter(each => !each.archived && each.state === 'complete')
  const nearest = above
    .map(record => charters.find(each => each.of === record.id))
    .find(each => each !== undefined)
  const deals = above.filter(each => each.kind === 'engagement') as unknown as Records['engagement'][]
  return [...(nearest?.constraints ?? []), ...deals.flatMap(deal => deal.context?.constraints ?? [])]
}
