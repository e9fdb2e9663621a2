/** Records of a kind by their state; a card moves by a verb, which asks in the panel for what it carries. */
import type { AnyRecord, Kind, KindName } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { Board } from '../../parts/board.tsx'
import { dayInTable } from '../../parts/format/days.ts'
import { recordName } from '../../parts/format/record-name.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Menu } from '../../parts/menu.tsx'
import type { Line } from './lines.ts'
import { amount } from './list-view.tsx'
import { asks, type Move, movesOf } from './moves.ts'
import { contextOf, leadOf, rowFields } from './row-fields.ts'
import type { SearchChange } from './search.ts'
import type { Ticks } from './use-ticks.ts'

export function BoardView(props: {
  kind: Kind
  label: string
  lines: readonly Line[]
  ticks: Ticks
  onSearch: (change: SearchChange) => void
}) {
  const { kind, lines, ticks, onSearch } = props
  const { may, say } = useMoving(kind, onSearch)
  const [choosing, setChoosing] = useState<{ record: AnyRecord; moves: readonly Move[] }>()
  const byKey = useMemo(() => new Map(lines.map(line => [line.record.key, line])), [lines])
  const columns = useMemo(() => columnsOf(kind, lines), [kind, lines])
  const here = ticks.here === undefined ? undefined : byKey.get(ticks.here)?.record
  const choose = (record: AnyRecord, moves: readonly Move[]) => {
    const [only] = moves
    if (only && moves.length === 1) void say(record, only)
    else setChoosing({ record, moves })
  }
  const across = (by: 1 | -1) => {
    const at = columns.findIndex(column => column.cards.some(({ key }) => key === ticks.here))
    const place = columns[at]?.cards.findIndex(({ key }) => key === ticks.here) ?? 0
    const next = columns.slice(by > 0 ? at + 1 : 0, by > 0 ? undefined : Math.max(0, at))
    const column = (by > 0 ? next : next.toReversed()).find(({ cards }) => cards.length > 0)
    const card = column?.cards[Math.min(Math.max(0, place), column.cards.length - 1)]
    if (card) ticks.go(card.key)
  }
  useKeys({
    title: props.label,
    layer: 'place',
    bindings: [
      { keys: 'ArrowRight', label: 'Next column', run: () => across(1) },
      { keys: 'ArrowLeft', label: 'Column before', run: () => across(-1) },
      {
        keys: 'M',
        label: 'Move the card …',
        run: () => here && setChoosing({ record: here, moves: movesOf(kind, here, may) }),
      },
    ],
  })
  return (
    <>
      <Board
        label={`${props.label} by state`}
        columns={columns}
        here={ticks.here}
        card={key => <Card line={byKey.get(key)!} kind={kind} />}
        goesTo={key => new Set(movesOf(kind, byKey.get(key)!.record, may).map(({ verb }) => verb.to!))}
        onDrop={(key, column) => {
          const { record } = byKey.get(key)!
          const moves = movesOf(kind, record, may).filter(({ verb }) => verb.to === column)
          if (moves.length > 0) choose(record, moves)
        }}
        onPress={key => onSearch({ open: key, say: undefined })}
      />
      {choosing && <Choosing {...choosing} onSay={say} onClose={() => setChoosing(undefined)} />}
    </>
  )
}

/** Where a card may go, by keys. */
function Choosing(props: {
  record: AnyRecord
  moves: readonly Move[]
  onSay: (record: AnyRecord, move: Move) => Promise<void>
  onClose: () => void
}) {
  const { record, moves } = props
  return (
    <Menu
      label={`Move ${record.key}`}
      none={`Nothing leads on from ‘${stateWord(record.state)}’ for you.`}
      options={moves.map(({ name, verb }) => ({
        id: name,
        label: asks({ name, verb }) ? `${verb.label} …` : verb.label,
        beside: verb.to && `to ${stateWord(verb.to).toLowerCase()}`,
      }))}
      onChoose={name => {
        const move = moves.find(each => each.name === name)
        if (move) void props.onSay(record, move)
      }}
      onClose={props.onClose}
    />
  )
}

function useMoving(kind: Kind, onSearch: (change: SearchChange) => void) {
  const me = useMe()
  const tell = useDo()
  const may = (verb: string, record: AnyRecord) => me.may(kind.name as KindName, verb, record)
  const say = async (record: AnyRecord, move: Move) => {
    const inPanel = { open: record.key, say: move.name }
    if (asks(move)) return onSearch(inPanel)
    const step = { kind: kind.name, verb: move.name, subject: record.id }
    const said = await tell(
      [step],
      `${record.key} is ${stateWord(move.verb.to ?? record.state).toLowerCase()} now.`,
    )
    // What it lacks stands beside its fields there, each with what would mend it.
    if (!said.ok) onSearch(inPanel)
  }
  return { may, say }
}

function Card({ line, kind }: { line: Line; kind: Kind }) {
  const world = useWorld()
  const today = useToday()
  const { record, stake } = line
  const { due } = rowFields(kind)
  const lead = leadOf(world, kind, record)
  const context = contextOf(world, kind, record)
  const on = due && (record[due] as string | undefined)
  return (
    <>
      <span className="says">{recordName(world, record)}</span>
      {context && <span className="tight text-3 t-12">{recordName(world, context)}</span>}
      <span className="row gap-8 t-12 text-3">
        <span>{record.key}</span>
        {on && <span className="figures">{dayInTable(on, today)}</span>}
        {stake !== undefined && <span className="figures">{amount(stake, world)}</span>}
        <span className="push" />
        {lead && (
          <>
            <span className="for-screen-readers">{lead}</span>
            <Avatar name={lead} />
          </>
        )}
      </span>
    </>
  )
}

function columnsOf(kind: Kind, lines: readonly Line[]) {
  const byState = Map.groupBy(lines, ({ record }) => record.state)
  return kind.states.map(state => ({
    id: state,
    label: stateWord(state),
    cards: (byState.get(state) ?? []).map(({ record }) => ({ key: record.key })),
  }))
}
