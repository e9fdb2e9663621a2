/** What is asked of each other: accepted with a day, countered or refused from the row, one key each. */
import { useMemo, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import type { ViewProps } from '../plan.tsx'
import { AskForm } from './ask-form.tsx'
import { AskedLine } from './asked-line.tsx'
import { type AskedRow, askedRows, type Deed } from './asked-rows.ts'

export function AskedView({ onOpen, onGo }: ViewProps) {
  const world = useWorld()
  const { person, may } = useMe()
  const rows = useMemo(() => askedRows(world, person?.id), [world, person?.id])
  const [at, setAt] = useState(0)
  const [begun, setBegun] = useState<Deed>()
  const row = rows[Math.min(at, rows.length - 1)]
  const [isAsking, setAsking] = useState(false)
  const ask = may('dependency', 'add') ? () => setAsking(true) : undefined
  const form = isAsking && <AskForm onLeave={() => setAsking(false)} />
  const walk = (by: 1 | -1) => {
    setAt(Math.max(0, Math.min(rows.length - 1, at + by)))
    setBegun(undefined)
  }
  useAskedKeys({
    ...{ row, isBegun: begun !== undefined, walk, ask, onOpen },
    begin: place => row?.deeds[place] && setBegun(row.deeds[place]),
    onLeave: () => setBegun(undefined),
  })
  if (rows.length === 0)
    return form ? (
      <div className="asked">{form}</div>
    ) : (
      <NothingAsked onAsk={ask} onAll={() => onGo('/plan/dependencies')} />
    )
  const mine = rows.filter(each => each.sort === 'mine').length
  return (
    <div className="asked">
      <header className="row gap-8 wrap">
        <h2 className="t-16">
          {mine === 0
            ? `${counted(rows.length, 'dependency waits', 'dependencies wait')} for a word of somebody else.`
            : `${counted(mine, 'dependency waits', 'dependencies wait')} for your word.`}
        </h2>
        <span className="push" />
        {ask && !isAsking && (
          <Button small keys="A" onClick={ask}>
            Ask for something …
          </Button>
        )}
      </header>
      {form}
      <ul>
        {rows.map((each, k) => (
          <AskedLine
            key={each.dependency.id}
            row={each}
            isQuiet={isAsking}
            isHere={each === row}
            begun={each === row ? begun : undefined}
            onHere={() => {
              setAt(k)
              if (each !== row) setBegun(undefined)
            }}
            onBegin={deed => {
              setAt(k)
              setBegun(deed)
            }}
            onLeave={() => setBegun(undefined)}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </div>
  )
}

function useAskedKeys(given: {
  row: AskedRow | undefined
  isBegun: boolean
  walk: (by: 1 | -1) => void
  begin: (place: number) => void
  ask: (() => void) | undefined
  onOpen: (key: string) => void
  onLeave: () => void
}) {
  const { row, walk, begin, onOpen } = given
  useKeys({
    title: 'Asked for',
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'Next', run: () => walk(1) },
      { keys: 'K', label: 'Before', run: () => walk(-1) },
      { keys: 'Enter', label: 'Open', run: () => row && onOpen(row.dependency.key) },
      { keys: '1', label: 'The first answer', run: () => begin(0) },
      { keys: '2', label: 'The second answer', run: () => begin(1) },
      { keys: '3', label: 'The third answer', run: () => begin(2) },
      ...(given.ask ? [{ keys: 'A', label: 'Ask for something', run: given.ask }] : []),
    ],
  })
  useKeys({
    title: 'This answer',
    layer: 'focused',
    when: given.isBegun,
    bindings: [{ keys: 'Escape', label: 'Leave it', run: given.onLeave, whileTyping: true }],
  })
}

function NothingAsked({ onAsk, onAll }: { onAsk: (() => void) | undefined; onAll: () => void }) {
  return (
    <Empty
      title="Everything that is asked for is agreed."
      boxed={false}
      deeds={
        <>
          {onAsk && (
            <Button look="primary" onClick={onAsk}>
              Ask for something …
            </Button>
          )}
          <Button onClick={onAll}>Look at all dependencies</Button>
        </>
      }
    >
      What somebody needs from another team, a client or a party outside stands here until it has a day.
    </Empty>
  )
}
