/** Gap and levers: what was intended beside what is expected, where the difference comes from, what wins it back. */

import { useAsOf } from '../../data/as-of.tsx'
import { useCauses, useLevers, useTried } from '../../data/levers.ts'
import { foresees, useOutlook } from '../../data/outlook.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { CalibrationView } from './calibration/calibration-view.tsx'
import { CausesView } from './causes-view.tsx'
import { GapTabs } from './gap-tabs.tsx'
import { GapView, type GapViewProps } from './gap-view.tsx'
import { intentNamed } from './scope.ts'
import type { GapSearch, OnGapSearch } from './search.ts'
import './gap.css'

export function GapAndLevers({ search, onSearch }: { search: GapSearch; onSearch: OnGapSearch }) {
  const { said, phase, isAsking } = useOutlook()
  const { asOf } = useAsOf()
  const isTold = foresees(useWorld()) && !asOf
  const standing = { isAsking, hasFailed: phase === 'unknown' }
  return (
    <div className="page gap-place">
      <GapTabs search={search} onSearch={onSearch} said={said} />
      <div id="gap-view" role="tabpanel" aria-label={names[search.see ?? 'gap']}>
        {search.see === 'calibration' && isTold ? (
          <CalibrationView search={search} onSearch={onSearch} />
        ) : said ? (
          <Foretold {...{ search, onSearch, said, standing }} />
        ) : (
          <NotHere phase={phase} />
        )}
      </div>
    </div>
  )
}

const names = { gap: 'Gap and levers', causes: 'Causes', calibration: 'Calibration' }

function Foretold(props: Pick<GapViewProps, 'search' | 'onSearch' | 'said' | 'standing'>) {
  const { search, said } = props
  const intent = intentNamed(useWorld(), search.of)?.id
  const causes = useCauses(intent)
  const levers = useLevers(intent)
  const tried = useTried(search.with ?? [], intent)
  if (search.see === 'causes')
    return <CausesView said={said} causes={causes.said?.causes} levers={levers.said} search={search} />
  return (
    <GapView
      {...props}
      tried={tried}
      causes={causes.said?.causes}
      areCausesComing={causes.phase === 'coming'}
      levers={levers.said}
    />
  )
}

function NotHere({ phase }: { phase: 'coming' | 'here' | 'unknown' }) {
  const { asOf, go } = useAsOf()
  const isOn = foresees(useWorld())
  const title = <h1 className="for-screen-readers">Gap and levers</h1>
  if (asOf)
    return (
      <>
        {title}
        <Empty
          title="The gap is told of today."
          boxed={false}
          deeds={<Button onClick={() => go(undefined)}>Go to today</Button>}
        >
          Forecasts that were kept on earlier days stand on each record and in Strategy.
        </Empty>
      </>
    )
  if (!isOn)
    return (
      <>
        {title}
        <Empty title="Forecasts are switched off." boxed={false}>
          An administrator can switch on ‘forecast’ or ‘economics’ in Settings.
        </Empty>
      </>
    )
  if (phase === 'unknown')
    return (
      <>
        {title}
        <Empty title="The server gives no forecast now." boxed={false}>
          It is asked again with the next change.
        </Empty>
      </>
    )
  return (
    <>
      {title}
      <Skeleton widths={[38, 62, 100, 100, 100, 74]} label="Playing the futures" />
    </>
  )
}
