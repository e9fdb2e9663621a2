/** What other rooms do when the clock says so: letters, forecasts, the results of a pulse. */
import { addDays, type Fact, mondayOf, type World } from '@throughline/model'
import type { Step } from '../commands/asked.ts'
import type { Consumer } from '../consumers/consumer.ts'
import type { Host } from '../open.ts'
import type { Errand, Job } from './due.ts'
import { instantOf } from './instants.ts'
import type { LookRooms } from './look.ts'
import { movesForecast } from './reactions.ts'

export interface Hooks {
  /** Sends letters, each once for what it is about; without it nobody is written to. */
  readonly post?: ClockPost | undefined
  /** Forecasts to keep, of a world at its position: all that is promised each week, else what a fact touches. */
  readonly forecasts?: ((asked: Forecasting) => Promise<readonly Step[]>) | undefined
  /** Publishes what was answered. It may be asked twice. */
  readonly closePulse?: ((workspace: string, pulse: string) => Promise<void>) | undefined
}

export interface ClockPost {
  /** @returns `elsewhere` where another node is about it and it must be asked again */
  sendDigest(asked: { workspace: string; person: string; on: string }): Promise<string>
  sendInterruption(asked: {
    id: string
    workspace: string
    person: string
    about: string
    text: string
    rule: string
  }): Promise<string>
}

export interface Forecasting {
  readonly workspace: string
  readonly world: World
  /** Instant of the database. */
  readonly at: string
  /** What made it worth while; each week nothing in particular did. */
  readonly fact?: Fact | undefined
}

type Letting = Pick<Hooks, 'post' | 'forecasts'>

export function errandsOf({ post, forecasts }: Letting, host: Host): LookRooms['errands'] {
  return async (workspace, errand, key) => {
    switch (errand.sort) {
      case 'digest':
        return (await post!.sendDigest({ ...errand, workspace })) !== 'elsewhere'
      case 'interruption':
        return (await post!.sendInterruption({ ...errand, id: key, workspace })) !== 'elsewhere'
      case 'forecast': {
        const { at } = errand
        return kept({ host, forecasts: forecasts! }, { workspace, key, at })
      }
    }
  }
}

/** Once a week, at a quiet hour. A week that was slept through has none. */
export const weeklyForecasts: Job = {
  name: 'forecasts',
  passes: true,
  among: world => (world.workspace && world.systemIsOn('forecast') ? [world.workspace.id] : []),
  dues(world, _id, now) {
    const zone = world.workspace?.timeZone ?? 'UTC'
    const monday = mondayOf(now.todayIn(zone))
    const at = instantOf({ day: monday, time: '04:00' }, zone)
    const what = 'the forecasts of the week'
    const does: Errand = { key: `forecasts ${monday}`, errand: { sort: 'forecast', at: now.at } }
    if (at > now.at) return [{ at, what }]
    const next = { at: instantOf({ day: addDays(monday, 7), time: '04:00' }, zone), what }
    return at > now.since ? [{ at, what, does }, next] : [next]
  },
}

/** After each fact that moves one; those that a forecast made meanwhile knows of already bring none. */
export function forecastConsumer({
  host,
  forecasts,
}: Letting & { readonly host: Host }): Consumer | undefined {
  if (!forecasts) return undefined
  return {
    name: 'clock forecasts',
    begins: 'now',
    waitSeconds: failed => Math.min(300, 2 ** failed),
    async take(workspace, fact) {
      if (!movesForecast({ fact })) return false
      const world = await host.world(workspace, fact.position)
      if (!world.systemIsOn('forecast')) return false
      const key = `forecasts after ${fact.position}`
      return kept({ host, forecasts }, { workspace, key, at: fact.at, fact })
    },
  }
}

interface Keeping {
  readonly workspace: string
  readonly key: string
  readonly at: string
  readonly fact?: Fact
}

async function kept(
  { host, forecasts }: { host: Host; forecasts: NonNullable<Hooks['forecasts']> },
  { workspace, key, at, fact }: Keeping,
): Promise<boolean> {
  const world = await host.world(workspace, fact?.position)
  const steps = await forecasts({ workspace, world, at, fact })
  if (steps.length === 0) return true
  const { outcome } = await host.byClock(workspace, { key, at, says: () => steps })
  if (outcome === 'busy') throw new Error('Others were faster; it is said again.')
  return true
}
