/** Plan: when things will be there and how sure that is, what waits for what, who has the time. */
import type { AnyRecord } from '@throughline/model'
import { type ReactNode, useMemo, useState } from 'react'
import { useMe } from '../../data/me.ts'
import { type PlanHere, usePlan } from '../../data/plan/use-plan.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { AddWork } from './adding/add-work.tsx'
import { AskedView } from './asked/asked-view.tsx'
import { CapacityView } from './capacity/capacity-view.tsx'
import { GraphView } from './graph/graph-view.tsx'
import { MadeLine } from './made-line.tsx'
import { MatrixView } from './matrix/matrix-view.tsx'
import { RiskMap } from './risks/risk-map.tsx'
import { ScenariosView } from './scenarios/scenarios-view.tsx'
import type { PlanSearch, PlanSearchChange, View } from './search.ts'
import { SequenceView } from './sequence/sequence-view.tsx'
import { Legend } from './timeline/legend.tsx'
import { Timeline } from './timeline/timeline.tsx'
import './plan.css'

export interface PlanProps {
  search: PlanSearch
  /** Changes the address; `undefined` takes a part away. */
  onSearch: (change: PlanSearchChange) => void
  /** Goes to an address outside of Plan. */
  onGo: (address: string) => void
  /** The record beside what is seen; `walk` goes to its neighbour. */
  panel: (record: AnyRecord, walk: (by: 1 | -1) => void) => ReactNode
}

/** What each of the views is given. */
export interface ViewProps extends Pick<PlanProps, 'search' | 'onSearch' | 'onGo'> {
  plan: PlanHere
  seen: NonNullable<PlanHere['seen']>
  /** Key of the record that is open. */
  here: string | undefined
  onOpen: (key: string) => void
}

export function Plan({ search, onSearch, onGo, panel }: PlanProps) {
  const world = useWorld()
  const plan = usePlan()
  const { view = 'timeline', open } = search
  const selected = open ? (world.keyed(open) ?? world.record(open)) : undefined
  const onOpen = (key: string) => onSearch({ open: key, say: undefined })
  const intents = useMemo(() => world.all('intent').filter(each => each.state === 'active'), [world])
  const { may } = useMe()
  const [isAdding, setAdding] = useState(false)
  const isOfIntent = view === 'timeline' || view === 'graph' || view === 'matrix'
  return (
    <div className="beside-panel">
      <div className="plan" id="plan">
        <h1 className="for-screen-readers">Plan</h1>
        <div className="strategy-head">
          <Tabs
            label="How it is seen"
            tabs={tabs}
            here={view}
            panel="plan-view"
            onGo={to => onSearch({ view: to === 'timeline' ? undefined : to })}
          />
          <span className="push" />
          {view === 'timeline' && search.as !== 'table' && <Legend />}
          {(view === 'timeline' || view === 'capacity') && may('deliverable', 'add') && (
            <Button small icon="plus" onClick={() => setAdding(true)}>
              Add work …
            </Button>
          )}
          {isOfIntent && intents.length > 1 && (
            <div className="plan-intent">
              <Choice
                label="Serving"
                labelled="unseen"
                options={[
                  { id: '', label: 'Every intent' },
                  ...intents.map(each => ({ id: each.key, label: each.key })),
                ]}
                chosen={search.intent ?? ''}
                onChoose={intent => onSearch({ intent: intent || undefined })}
              />
            </div>
          )}
        </div>
        <div className="plan-view" id="plan-view" role="tabpanel" aria-label={view}>
          <ViewOf {...{ search, onSearch, onGo, plan, onOpen }} view={view} here={selected?.key} />
        </div>
        <MadeLine plan={plan} view={view} />
      </div>
      {isAdding && <AddWork below={selected} onClose={() => setAdding(false)} />}
      {selected &&
        panel(selected, by => onSearch({ open: neighbour(world.keyed, selected.key, by), say: undefined }))}
    </div>
  )
}

function ViewOf({ view, ...props }: Omit<ViewProps, 'seen'> & { view: View }) {
  const { phase, seen, leans } = props.plan
  if (phase === 'trouble' && !seen)
    return leans ? (
      <Empty title="The server gives no forecast now." boxed={false}>
        A plan of more than 1,000 activities is forecast there. It is asked again with the next change.
      </Empty>
    ) : (
      <Empty title="The plan cannot be thought through here." boxed={false}>
        This browser did not let the page start a thread of its own. Reload the page.
      </Empty>
    )
  if (!seen)
    return (
      <div className="late-in">
        <Skeleton widths={[40, 72, 64, 80, 58, 76]} label="The plan is being forecast" />
      </div>
    )
  const given: ViewProps = { ...props, seen }
  const View_ = viewOf[view]
  return <View_ {...given} />
}

const viewOf: { readonly [V in View]: (props: ViewProps) => ReactNode } = {
  timeline: Timeline,
  graph: GraphView,
  matrix: MatrixView,
  risks: RiskMap,
  capacity: CapacityView,
  sequence: SequenceView,
  scenarios: ScenariosView,
  asked: AskedView,
}

/** The next key of the same kind: rows of the timeline are walked by its own keys. */
function neighbour(keyed: (key: string) => AnyRecord | undefined, key: string, by: 1 | -1): string {
  const [prefix, number] = key.split('-')
  const next = `${prefix}-${Number(number) + by}`
  return keyed(next) ? next : key
}

const tabs: { id: View; label: string }[] = [
  { id: 'timeline', label: 'Timeline' },
  { id: 'graph', label: 'Graph' },
  { id: 'matrix', label: 'Matrix' },
  { id: 'risks', label: 'Risks' },
  { id: 'capacity', label: 'Capacity' },
  { id: 'sequence', label: 'Sequence' },
  { id: 'scenarios', label: 'Scenarios' },
  { id: 'asked', label: 'Asked for' },
]
