/** What is asked of each other: accepted with a day, countered or refused from the row, one key each. */
import { useMemo, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import type { ViewProps } from '../plan.tsx'
import type { Deed } from './answer.tsx'
import { AskedLine } from './asked-line.tsx'
import { type AskedRow, askedRows } from './asked-rows.ts'

export function AskedView({ onOpen, onGo }: ViewProps) {
  const world = useWorld()
  const { person, may } = useMe()
  const rows = useMemo(() => askedRows(world, person?.id), [world, person?.id])
  const [at, setAt] = useState(0)
  const [begun, setBegun] = useState<Deed>()
  const row = rows[Math.min(at, rows.length - 1)]
  const mayAnswer = row !== undefined && may('dependency', 'accept', row.dependency as never)
  const begin = (deed: Deed) => mayAnswer && setBegun(deed)
  const walk = (by: 1 | -1) => {
    setAt(Math.max(0, Math.min(rows.length - 1, at + by)))
    setBegun(undefined)
  }
  useAskedKeys({ row, isBegun: begun !== undefined, walk, begin, onOpen, onLeave: () => setBegun(undefined) })
  if (rows.length === 0) return <NothingAsked onAll={() => onGo('/plan/dependencies')} />
  const mine = rows.filter(each => each.sort === 'mine').length
  return (
    <div className="asked">
      <h2 className="t-16">
        {mine === 0
          ? `${counted(rows.length, 'dependency waits', 'dependencies wait')} for a word of somebody else.`
          : `${counted(mine, 'dependency waits', 'dependencies wait')} for your word.`}
      </h2>
      <ul>
        {rows.map((each, k) => (
          <AskedLine
            key={each.dependency.id}
            row={each}
            isHere={each === row}
            begun={each === row ? begun : undefined}
            mayAnswer={may('dependency', 'accept', each.dependency as never)}
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
  begin: (deed: Deed) => void
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
      { keys: '1', label: 'Accept with a day', run: () => begin('accept') },
      { keys: '2', label: 'Another day', run: () => begin('counter') },
      { keys: '3', label: 'Refuse', run: () => begin('refuse') },
    ],
  })
  useKeys({
    title: 'This answer',
    layer: 'focused',
    when: given.isBegun,
    bindings: [{ keys: 'Escape', label: 'Leave it', run: given.onLeave, whileTyping: true }],
  })
}

function NothingAsked({ onAll }: { onAll: () => void }) {
  return (
    <Empty
      title="Everything that is asked for is agreed."
      boxed={false}
      deeds={<Button onClick={onAll}>Look at all dependencies</Button>}
    >
      What somebody needs from another team, a client or a party outside stands here until it has a day.
    </Empty>
  )
}
