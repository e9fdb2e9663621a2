/** One dependency that is asked for, with its three answers. */
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { dayInTable, dayInWords } from '../../../parts/format/days.ts'
import { Tag } from '../../../parts/tag.tsx'
import { Answer } from './answer.tsx'
import type { AskedRow, Deed } from './asked-rows.ts'

export function AskedLine(props: {
  row: AskedRow
  isHere: boolean
  begun: Deed | undefined
  /** Something else is being asked for: its deed is the filled one. */
  isQuiet: boolean
  onHere: () => void
  onBegin: (deed: Deed) => void
  onLeave: () => void
  onOpen: (key: string) => void
}) {
  const { row, isHere, begun, onBegin, onOpen } = props
  const world = useWorld()
  const today = useToday()
  const { dependency } = row
  const to = world.record(dependency.to)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J and K walk the rows
    <li className="asked-line" data-here={isHere || undefined} onClick={props.onHere}>
      <span className="nowrap">
        {dependency.neededOn ? dayInTable(dependency.neededOn, today) : 'no day'}
      </span>
      <span>
        <button type="button" className="opens" onClick={() => onOpen(dependency.key)}>
          {dependency.what}
        </button>{' '}
        <span className="text-3">{dependency.key}</span>
        <span className="text-2 t-12 asked-who">
          {`${row.waiter ?? 'Somebody'} needs it${to ? ` for ${to.key}` : ''}; asked of ${row.provider}`}
          {dependency.state === 'countered' && dependency.promisedOn && (
            <b>{`, who offers ${dayInWords(dependency.promisedOn, today)}`}</b>
          )}
        </span>
      </span>
      <Tag>{words[dependency.state] ?? dependency.state}</Tag>
      <span className="row gap-4">
        {row.deeds.map((deed, k) => (
          <Button
            key={deed}
            small
            look={
              deed === 'refuse' || deed === 'withdraw'
                ? 'quiet'
                : lookOf(k, { row, isHere: isHere && !props.isQuiet, begun })
            }
            {...(isHere && { keys: String(k + 1) })}
            onClick={() => onBegin(deed)}
          >
            {deedWords[deed]}
          </Button>
        ))}
        {row.deeds.length === 0 && <span className="text-3 t-12">{`${row.provider} answers`}</span>}
      </span>
      {begun && <Answer key={begun} row={row} deed={begun} onLeave={props.onLeave} />}
    </li>
  )
}

/** The one filled button is the first answer of what waits for me, until it is begun. */
function lookOf(
  k: number,
  { row, isHere, begun }: { row: AskedRow; isHere: boolean; begun: Deed | undefined },
) {
  return k === 0 && isHere && row.sort === 'mine' && !begun ? 'primary' : 'plain'
}

const deedWords: { readonly [D in Deed]: string } = {
  accept: 'Accept …',
  counter: 'Another day …',
  refuse: 'Refuse …',
  again: 'Ask again …',
  withdraw: 'Withdraw …',
}

const words: { readonly [state: string]: string } = {
  proposed: 'Asked',
  countered: 'Countered',
  refused: 'Refused',
}
