/** What is asked of each other: accepted with a day, countered or refused from the row, one key each. */
import { actOut, type Refusal } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useDo } from '../../../data/say.ts'
import { useMoment, useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { DayPick } from '../../../parts/day-pick.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { Field } from '../../../parts/field.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { dayInTable, dayInWords } from '../../../parts/format/days.ts'
import { daysInText } from '../../../parts/format/days-in-text.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import { Refusal as RefusalLine } from '../../../parts/refusal.tsx'
import { Tag } from '../../../parts/tag.tsx'
import type { ViewProps } from '../plan.tsx'
import { type AskedRow, askedRows } from './asked-rows.ts'

type Deed = 'accept' | 'counter' | 'refuse'

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
    when: begun !== undefined,
    bindings: [{ keys: 'Escape', label: 'Leave it', run: () => setBegun(undefined), whileTyping: true }],
  })
  if (rows.length === 0)
    return (
      <Empty
        title="Everything that is asked for is agreed."
        boxed={false}
        deeds={<Button onClick={() => onGo('/plan/dependencies')}>Look at all dependencies</Button>}
      >
        What somebody needs from another team, a client or a party outside stands here until it has a day.
      </Empty>
    )
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

function AskedLine(props: {
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

function Answer({ row, deed, onLeave }: { row: AskedRow; deed: Deed; onLeave: () => void }) {
  const { dependency } = row
  const today = useToday()
  const say = useAnswering(row)
  const offered = dependency.state === 'countered' ? dependency.promisedOn : dependency.neededOn
  const [day, setDay] = useState(deed === 'accept' ? offered : undefined)
  const [because, setBecause] = useState('')
  const isLate =
    deed === 'accept' && day !== undefined && dependency.neededOn !== undefined && day > dependency.neededOn
  const asksWhy = deed === 'refuse' || isLate
  const send = async () => {
    if ((deed !== 'refuse' && !day) || (asksWhy && because.trim() === '')) return say.missing(deed, day)
    if (await say.send(deed, { day, because: because.trim() })) onLeave()
  }
  return (
    <div className="asked-answer">
      {deed !== 'refuse' && (
        <DayPick
          label={deed === 'accept' ? 'It is there by' : 'It can be there by'}
          day={day}
          today={today}
          onChange={setDay}
        />
      )}
      {asksWhy && (
        <Field
          label={isLate ? 'That is after it is needed. Because …' : 'Because …'}
          value={because}
          placeholder="One sentence, kept in the history"
          onChange={setBecause}
          input={{ autoFocus: deed === 'refuse' }}
        />
      )}
      {say.refusals.map(({ code, reason, remedy }) => (
        <RefusalLine key={code} why={daysInText(reason, today)} remedy={daysInText(remedy, today)} />
      ))}
      <div className="row gap-8">
        <Button look="primary" onClick={() => void send()}>
          {deedWords[deed]}
        </Button>
        <Button look="quiet" keys="Escape" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </div>
  )
}

function useAnswering({ dependency }: AskedRow) {
  const world = useWorld()
  const moment = useMoment()
  const today = useToday()
  const tell = useDo()
  const [refusals, setRefusals] = useState<readonly Pick<Refusal, 'code' | 'reason' | 'remedy'>[]>([])
  const missing = (deed: Deed, day: string | undefined) =>
    setRefusals([
      deed !== 'refuse' && !day
        ? { code: 'no-day', reason: 'Say by which day it is there.', remedy: '' }
        : { code: 'no-reason', reason: 'Say why, in a sentence.', remedy: '' },
    ])
  const send = async (deed: Deed, { day, because }: { day: string | undefined; because: string }) => {
    const { id, key } = dependency
    const steps = () => {
      if (deed === 'refuse') return [{ kind: 'dependency' as const, verb: 'refuse', subject: id, because }]
      if (deed === 'counter')
        return [{ kind: 'dependency' as const, verb: 'counter', subject: id, fields: { promisedOn: day } }]
      const told = { dependency: id, promisedOn: day, ...(because ? { because } : {}) }
      const acted = actOut(world, { act: 'dependency.accept', told }, moment)
      if (!acted.ok) return setRefusals(acted.refusals)
      return acted.commands.map(({ id: _, ...step }) => step)
    }
    const all = steps()
    if (!all) return false
    const said = await tell(all, toldWords(deed, key, day && dayInWords(day, today)))
    setRefusals(said.ok ? [] : said.refusals)
    return said.ok
  }
  return { send, missing, refusals }
}

function toldWords(deed: Deed, key: string, day: string | undefined): string {
  if (deed === 'refuse') return `${key} is refused.`
  return deed === 'accept' ? `${key} is promised for ${day}.` : `${day} is offered for ${key}.`
}

const deedWords: { readonly [D in Deed]: string } = {
  accept: 'Accept this day',
  counter: 'Offer this day',
  refuse: 'Refuse it',
}

const words: { readonly [state: string]: string } = {
  proposed: 'Asked',
  countered: 'Countered',
  refused: 'Refused',
}
