/** Load by person, team and skill for a quarter: what is above the ceiling, what it endangers, who is the only one. */
import type { LoadWeek } from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import { type ReactNode, useMemo, useState } from 'react'
import { headsOf } from '../../../data/plan/load-heads.ts'
import { peakOf, stripOf } from '../../../data/plan/load-week.ts'
import { namesAre, overCeiling } from '../../../data/plan/over-ceiling.ts'
import type { LoadSeen } from '../../../data/plan/said.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Avatar } from '../../../parts/avatar.tsx'
import { LinkButton } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { chance, chanceWord } from '../../../parts/format/chance.ts'
import { dayInTable } from '../../../parts/format/days.ts'
import { percent } from '../../../parts/format/money.ts'
import { recordName } from '../../../parts/format/record-name.ts'
import { LoadRows } from '../../../parts/load-rows.tsx'
import { Tabs } from '../../../parts/tabs.tsx'
import { Warning } from '../../../parts/warning.tsx'
import type { ViewProps } from '../plan.tsx'
import { RepairList } from './repair-list.tsx'

type By = 'people' | 'teams' | 'skills'

export function CapacityView({ seen, onOpen, onGo, onSearch }: ViewProps) {
  const world = useWorld()
  const [by, setBy] = useState<By>('people')
  const { load } = seen
  const rows = useMemo(() => (load ? rowsOf(world, load, by) : []), [world, load, by])
  if (!load || load.people.size === 0)
    return (
      <Empty title="Nobody’s time is known yet." boxed={false}>
        People with hours a week and work that names them or their skills are weighed here, week by week.
      </Empty>
    )
  const ceiling = world.figure('utilisation') / 100
  const over = overCeiling(load, ceiling).flatMap(id => world.one('person', id)?.name ?? [])
  return (
    <div className="capacity">
      <h2 className="t-16">{headWords(over, ceiling)}</h2>
      <div className="capacity-columns">
        <div>
          <Tabs label="By" tabs={tabs} here={by} onGo={setBy} />
          <LoadRows
            label="Load by week"
            rows={rows}
            heads={headsOf(load.weeks)}
            ceiling={ceiling}
            onPress={id => {
              const record = world.record(id)
              if (record) onOpen(record.key)
            }}
          />
          <p className="text-2 t-12 capacity-key">
            Height is what is asked for as a share of nominal time. The thin line within is what is promised
            or begun, the dotted box the reserve, the upper hairline all of the nominal time.
          </p>
        </div>
        <aside aria-label="What it endangers">
          <Endangered seen={seen} load={load} onOpen={onOpen} />
          <RepairList endangered={load.endangered} onOpen={onOpen} onSearch={onSearch} />
          {load.endangered.length > 0 && (
            <p>
              <LinkButton onClick={() => onGo('/gap')}>See what would win the most back</LinkButton>
            </p>
          )}
          <Scarce load={load} onOpen={onOpen} />
        </aside>
      </div>
    </div>
  )
}

function Endangered(props: { load: LoadSeen } & Pick<ViewProps, 'seen' | 'onOpen'>) {
  const { load, seen, onOpen } = props
  const world = useWorld()
  const today = useToday()
  return (
    <section>
      <h3>Work that nobody has time for</h3>
      {load.endangered.length === 0 && (
        <p className="text-2">Everything that is planned finds somebody’s time.</p>
      )}
      {load.endangered.slice(0, 8).map(({ id, unmetDays, share, weeks }) => {
        const record = world.record(id)
        const first = weeks[0]
        if (!record) return null
        return (
          <Warning
            key={id}
            what={
              <>
                <LinkButton onClick={() => onOpen(record.key)}>{record.key}</LinkButton>{' '}
                {recordName(world, record)}
              </>
            }
            costs={`${chanceWords(seen.nodes.get(id)?.pOnTime)}${daysWords(unmetDays)} missing, ${percent(share)} of what it needs${first ? `, from the week of ${dayInTable(first, today)}` : ''}.`}
          />
        )
      })}
    </section>
  )
}

function Scarce({ load, onOpen }: { load: LoadSeen; onOpen: (key: string) => void }) {
  const world = useWorld()
  return (
    <section>
      <h3>Only one can do it</h3>
      {load.scarce.length === 0 && (
        <p className="text-2">No skill that open work asks for hangs on one person.</p>
      )}
      <ul>
        {load.scarce.map(({ skill, people, wanted, neededBy }) => (
          <li key={skill}>
            <b>{world.one('skill', skill)?.name ?? 'A skill'}</b>
            <span className="text-2">
              {people.length === 0
                ? ' nobody has it'
                : ` ${people.map(id => world.one('person', id)?.name).join(', ')}`}
              {wanted > people.length && people.length > 0 ? `, ${wanted} are needed` : ''}
              {'; needed by '}
            </span>
            {neededBy.slice(0, 4).map((id, k) => {
              const record = world.record(id)
              return (
                record && (
                  <span key={id}>
                    {k > 0 && ', '}
                    <LinkButton onClick={() => onOpen(record.key)}>{record.key}</LinkButton>
                  </span>
                )
              )
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function rowsOf(world: World, load: LoadSeen, by: By) {
  const all: [string, readonly LoadWeek[]][] = [...load[by]]
  return all
    .filter(([, weeks]) => by !== 'people' || weeks.some(week => week.nominal > 0))
    .sort(([, a], [, b]) => peakOf(b) - peakOf(a))
    .flatMap(([id, weeks]) => {
      const record = world.record(id)
      if (!record) return []
      const title = recordName(world, record)
      return [
        {
          id,
          title,
          name: nameOf(by, title),
          weeks: stripOf(weeks, load.weeks),
        },
      ]
    })
}

function nameOf(by: By, name: string): ReactNode {
  return (
    <>
      {by === 'people' && <Avatar name={name} />}
      <span className="tight">{name}</span>
    </>
  )
}

function headWords(over: readonly string[], ceiling: number): string {
  const more = `${namesAre(over)} asked for more than ${percent(ceiling)} of their time`
  return over.length === 0 ? `${more} in any week.` : `${more}; there, promises slip.`
}

function chanceWords(pOnTime: number | undefined): string {
  return pOnTime === undefined ? '' : `${chanceWord(pOnTime)} on time (${chance(pOnTime)}). `
}

function daysWords(days: number): string {
  return days < 1
    ? 'Less than a person-day is'
    : `${counted(Math.round(days), 'person-day')} ${Math.round(days) === 1 ? 'is' : 'are'}`
}

const tabs: { id: By; label: string }[] = [
  { id: 'people', label: 'People' },
  { id: 'teams', label: 'Teams' },
  { id: 'skills', label: 'Skills' },
]
