import {
  type AnyRecord,
  isPromisedFor,
  type Moment,
  type Records,
  type StatusSaid,
  type World,
} from '@throughline/model'
import { counted } from '../../parts/format/ages.ts'
import { daysBetween } from '../../parts/format/calendar-day.ts'
import { dayInTable } from '../../parts/format/days.ts'
import { Icon } from '../../parts/icon.tsx'
import { OutlineRow } from '../../parts/outline-row.tsx'
import { Blocked } from '../../parts/status.tsx'
import type { CascadeRow } from './cascade-rows.ts'
import type { Computed } from './computed.ts'
import { SaidBeside, SaidMark, saidOf } from './said-mark.tsx'

/** One record of the outline: what it says, whose it is, by when, and what was said of it. */
export function CascadeLine(props: {
  row: CascadeRow
  at: { id: string; height: number; isSelected: boolean }
  world: World
  moment: Moment
  today: string
  computed: Computed
  onSelect: () => void
  onFold: (folded: boolean) => void
}) {
  const { row, at, world, moment, today, computed } = props
  const { record } = row
  const said = record && saidOf(world, record, moment)
  const owner = record && ownerOf(world, record)
  const dueOn = record && ((record.dueOn ?? record.horizonOn) as string | undefined)
  const more = record && row.hasMore ? moreOf(world, record, { said, today, computed }) : undefined
  return (
    <OutlineRow
      {...at}
      before={row.holds && <Fold isFolded={row.isFolded} onFold={props.onFold} />}
      depth={row.depth}
      says={row.says}
      more={more}
      owner={owner}
      ownerless={!record}
      due={dueOn && dayInTable(dueOn, today)}
      pair={
        record &&
        (computed.isOn ? (
          <SaidBeside record={record} said={said} node={computed.of(record)} />
        ) : (
          <SaidMark record={record} said={said} />
        ))
      }
      isOpen={row.holds ? !row.isFolded : undefined}
      onSelect={props.onSelect}
    />
  )
}

function Fold({ isFolded, onFold }: { isFolded: boolean; onFold: (folded: boolean) => void }) {
  return (
    <button
      type="button"
      className="fold"
      tabIndex={-1}
      aria-label={isFolded ? 'Show what is below' : 'Hide what is below'}
      data-folded={isFolded || undefined}
      onClick={event => {
        event.stopPropagation()
        onFold(!isFolded)
      }}
    >
      <Icon name="down" size={12} />
    </button>
  )
}

export function ownerOf(world: World, record: Record<string, unknown>): string | undefined {
  const id = (record.owner ?? record.champion ?? record.assignee) as string | undefined
  return world.one('person', id)?.name ?? (record.ownerNote as string | undefined)
}

function moreOf(
  world: World,
  record: AnyRecord,
  told: { said: StatusSaid | undefined; today: string; computed: Computed },
) {
  const { said, today, computed } = told
  if (said?.blocked) {
    const { by, sinceOn } = said.blocked
    return <Blocked by={by} since={counted(Math.max(0, daysBetween(sinceOn, today)), 'day')} />
  }
  const outcome = record as unknown as Records['outcome']
  const owner = world.one('person', outcome.owner)
  if (record.kind === 'outcome' && owner && isPromisedFor(world, outcome))
    return <span className="text-3">{`Promised for ${owner.name} until they confirm`}</span>
  const gap = record.kind === 'intent' ? computed.gapOf(record) : undefined
  if (gap) return <span className="tone-off">{gap}</span>
  const lack = computed.lackOf(record)
  return (
    lack && (
      <span className="text-3" title={lack}>
        {lack}
      </span>
    )
  )
}
