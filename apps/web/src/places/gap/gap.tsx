/** Gap and levers: what was intended beside what is expected, where the difference comes from, what wins it back. */

import { useAsOf } from '../../data/as-of.tsx'
import { foresees, useCauses, useLevers, useOutlook, useTried } from '../../data/outlook.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { CausesView } from './causes-view.tsx'
import { GapTabs } from './gap-tabs.tsx'
import { GapView } from './gap-view.tsx'
import type { GapSearch, OnGapSearch } from './search.ts'
import './gap.css'

export function GapAndLevers({ search, onSearch }: { search: GapSearch; onSearch: OnGapSearch }) {
  const outlook = useOutlook()
  const causes = useCauses()
  const levers = useLevers()
  const tried = useTried(search.with ?? [])
  const { said } = outlook
  return (
    <div className="page gap-place">
      <GapTabs search={search} onSearch={onSearch} said={said} />
      <div id="gap-view" role="tabpanel" aria-label={search.see === 'causes' ? 'Causes' : 'Gap and levers'}>
        {!said && <NotHere phase={outlook.phase} />}
        {said && search.see === 'causes' && (
          <CausesView said={said} causes={causes.said?.causes} levers={levers.said} search={search} />
        )}
        {said && search.see !== 'causes' && (
          <GapView
            {...{ search, onSearch, said, tried }}
            causes={causes.said?.causes}
            areCausesComing={causes.phase === 'coming'}
            levers={levers.said}
            standing={{ isAsking: outlook.isAsking, hasFailed: outlook.phase === 'unknown' }}
          />
        )}
      </div>
    </div>
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
