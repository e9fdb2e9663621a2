import type { Records } from '@throughline/model'
import { useForeseen } from '../../data/outlook.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { percent } from '../../parts/format/money.ts'
import { Probability } from '../../parts/probability.tsx'
import { Blocked, type SaidStatus, Status } from '../../parts/status.tsx'
import { quoted } from './words.ts'

/** What was said last, in its own words. */
export function LastCheckIn({ last }: { last: Records['checkIn'] | undefined }) {
  const today = useToday()
  const world = useWorld()
  if (!last)
    return (
      <div className="last">
        <p className="label">Last</p>
        <Status said="pending" />
        <p className="text-2">Nobody has said how it stands.</p>
      </div>
    )
  const by = world.one('person', last.createdBy)?.name
  return (
    <div className="last">
      <p className="label">{`Last, ${dayInWords(last.createdAt.slice(0, 10), today).replace(/^[A-Z][a-z]+day /, '')}`}</p>
      <Status said={shown[last.status]} />
      {last.blocked && <Blocked by={last.blocked.by} />}
      {last.confidence !== undefined && (
        <p className="text-2">
          <b>{percent(last.confidence / 100)}</b> sure
        </p>
      )}
      <ForecastThen of={last.of} on={last.createdAt.slice(0, 10)} />
      {last.note && <p className="text-2">{quoted(last.note)}</p>}
      {last.helpWanted && <p className="text-2">{`Help wanted: ${last.helpWanted.what}`}</p>}
      {by && <p className="label said-by">{by}</p>}
    </div>
  )
}

/** The forecast as it was kept when the word was said; else as it stands now. */
function ForecastThen({ of, on }: { of: string; on: string }) {
  const world = useWorld()
  const now = useForeseen()(of)
  const then = world
    .pointing('forecast', 'of', of)
    .filter(each => each.madeOn <= on && each.pOnTime !== undefined)
    .at(-1)
  if (!then && now?.pOnTime === undefined) return null
  return (
    <p className="forecast-then">
      <span className="text-3 t-12">{then ? 'The forecast of that day' : 'The forecast today'}</span>
      <Probability of={then?.pOnTime ?? now?.pOnTime} />
    </p>
  )
}

const shown: Readonly<Record<Records['checkIn']['status'], SaidStatus>> = {
  onTrack: 'on',
  atRisk: 'risk',
  offTrack: 'off',
}
