/** Organisation after organisation: what was shown, and what follows from it. */
import { type Asked, askedOrganisation } from './asked-organisation.ts'
import { everyFilter, liveTotal } from './naive-rules.ts'
import { smallGroupIn } from './small-group-in.ts'

export interface PulseVerdict {
  readonly ok: boolean
  readonly seed: number
  readonly organisations: number
  readonly rounds: number
  readonly answers: number
  /** Numbers that were shown, counted once for each set of people behind them. */
  readonly shown: number
  /** Of teams that were asked, so many were told of. */
  readonly teamsShown: number
  readonly teamsAsked: number
  /** Told before a pulse closed. */
  readonly early: number
  /** Organisations with a group below five that can be computed. */
  readonly leaking: number
  readonly control: { readonly tried: number; readonly everyFilter: number; readonly liveTotal: number }
  readonly seconds: number
  /** Seeds of the organisations that leak. */
  readonly found: readonly number[]
}

/** Below it, answers have names. */
const least = 5
/** Naive rules are tried on so many: what they give away is found at once, what they do not takes long. */
const controlsMost = 40

export async function pulseCheck({
  organisations,
  seed,
}: {
  organisations: number
  seed: number
}): Promise<PulseVerdict> {
  const begun = performance.now()
  const sum = { rounds: 0, answers: 0, shown: 0, teamsShown: 0, teamsAsked: 0, early: 0 }
  const control = { tried: 0, everyFilter: 0, liveTotal: 0 }
  const found: number[] = []
  for (let at = 0; at < organisations; at++) {
    const asked = await askedOrganisation(chanceFrom(seed * 1_000_003 + at))
    for (const name of ['rounds', 'answers', 'teamsShown', 'teamsAsked', 'early'] as const)
      sum[name] += asked[name]
    sum.shown += asked.shown.length
    if (smallGroupIn(asked.shown, least)) found.push(at)
    if (at < controlsMost) tryNaive(asked, control)
  }
  const areCaught = control.everyFilter > control.tried / 2 && control.liveTotal === control.tried
  return {
    ok: found.length === 0 && sum.early === 0 && sum.shown > organisations && areCaught,
    ...{
      seed,
      organisations,
      ...sum,
      teamsShown: Math.round(sum.teamsShown),
      leaking: found.length,
      control,
    },
    seconds: Math.round((performance.now() - begun) / 100) / 10,
    found,
  }
}

function tryNaive(asked: Asked, control: { tried: number; everyFilter: number; liveTotal: number }): void {
  control.tried += 1
  if (smallGroupIn(everyFilter(asked.people, least), least)) control.everyFilter += 1
  if (smallGroupIn(liveTotal(asked.people, least), least)) control.liveTotal += 1
}

/** Mulberry32: the same seed, the same organisation. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
