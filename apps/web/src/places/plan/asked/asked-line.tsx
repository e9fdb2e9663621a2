/** One dependency that is asked for, with its three answers. */
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { dayInTable, dayInWords } from '../../../parts/format/days.ts'
import { Tag } from '../../../parts/tag.tsx'
import { Answer, type Deed } from './answer.tsx'
import type { AskedRow } from './asked-rows.ts'

export function AskedLine(props: {
  row: AskedRow
  isHere: boolean
  begun: Deed | undefined
  mayAnswer: boolean
  onHere: () => void
  onBegin: (deed: Deed) => void
  onLeave: () => void
  onOpen: (key: string) => void
}) {
  const { row, isHere, begun, mayAnswer, onBegin, onOpen } = props
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
        {mayAnswer && dependency.state !== 'refused' && (
          <>
            <Button
              small
              look={isHere && row.sort === 'mine' ? 'primary' : 'plain'}
              {...(isHere && { keys: '1' })}
              onClick={() => onBegin('accept')}
            >
              Accept …
            </Button>
            <Button small {...(isHere && { keys: '2' })} onClick={() => onBegin('counter')}>
              Another day …
            </Button>
            <Button small look="quiet" {...(isHere && { keys: '3' })} onClick={() => onBegin('refuse')}>
              Refuse …
            </Button>
          </>
        )}
      </span>
      {begun && <Answer key={begun} row={row} deed={begun} onLeave={props.onLeave} />}
    </li>
  )
}

const words: { readonly [state: string]: string } = {
  proposed: 'Asked',
  countered: 'Countered',
  refused: 'Refused',
}
