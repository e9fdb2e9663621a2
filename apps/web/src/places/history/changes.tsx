/** What changed since a day: what is new, what went on, what says something else, what was put away. */
import { type Kind, kinds, termOf, type World } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useAsOf } from '../../data/as-of.tsx'
import { recordAddress } from '../../data/kind-places.ts'
import { severalOf } from '../../data/kind-words.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { DayPick } from '../../parts/day-pick.tsx'
import { Empty } from '../../parts/empty.tsx'
import { counted } from '../../parts/format/ages.ts'
import { dayInFull, dayInTable } from '../../parts/format/days.ts'
import { recordName } from '../../parts/format/record-name.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { valueInWords } from '../../parts/format/value-in-words.ts'
import { TextDiff } from '../../parts/text-diff.tsx'
import { type Changed, changesBetween } from './changes-between.ts'

export function Changes() {
  const { asOf, now, go } = useAsOf()
  const then = useWorld()
  const changed = useMemo(() => (asOf ? changesBetween(then, now) : []), [asOf, then, now])
  return (
    <div className="page changes">
      <header className="row wrap gap-16">
        <div>
          <h1>{headline(changed.length, asOf)}</h1>
          {asOf && changed.length > 0 && <p className="text-2">{inCounts(changed)}</p>}
        </div>
        <span className="push" />
        <DayPick
          label="Since"
          labelled="beside"
          day={asOf}
          today={new Date().toISOString().slice(0, 10)}
          onChange={day => go(day)}
        />
      </header>
      {asOf && changed.length === 0 && (
        <Empty title="Nothing changed since." boxed={false}>
          Everything that you may see stands as it did.
        </Empty>
      )}
      {[...Map.groupBy(changed, ({ kind }) => kind)].toSorted(byWeight).map(([kind, of]) => (
        <OfKind key={kind.name} title={severalOf(now, kind)} changed={of} now={now} />
      ))}
    </div>
  )
}

function OfKind({ title, changed, now }: { title: string; changed: readonly Changed[]; now: World }) {
  const [most, setMost] = useState(20)
  return (
    <section className="stack" aria-label={title}>
      <h2>
        {title} <small>{changed.length}</small>
      </h2>
      <ul>
        {changed.slice(0, most).map(each => (
          <ChangedRow key={each.record.id} changed={each} now={now} />
        ))}
      </ul>
      {changed.length > most && (
        <span>
          <Button look="quiet" onClick={() => setMost(most + 200)}>{`${changed.length - most} more`}</Button>
        </span>
      )}
    </section>
  )
}

function ChangedRow({ changed, now }: { changed: Changed; now: World }) {
  const { record, before, sort, kind, fields } = changed
  const today = useToday()
  const by = now.one('person', record.changedBy)?.name
  const said = fields.filter(name => name !== kind.title || sort !== 'new').slice(0, 4)
  return (
    <li className="changed">
      <span className="text-3 figures">{dayInTable(record.changedAt.slice(0, 10), today)}</span>
      <div className="stack gap-4">
        <p>
          {/* Today's record is opened, not that day's. */}
          <a className="evidence-link" href={recordAddress(record)}>
            {recordName(now, record)}
          </a>{' '}
          <span className="id">{record.key}</span>
        </p>
        {said.map(name => (
          <FieldChange key={name} changed={changed} name={name} now={now} />
        ))}
      </div>
      <span className="text-2">
        {sort === 'moved'
          ? `${stateWord(before!.state)} → ${stateWord(record.state).toLowerCase()}`
          : sorts[sort](termOf(now, kind.name).toLowerCase())}
      </span>
      <span className="text-3 tight">{by}</span>
    </li>
  )
}

function FieldChange({ changed, name, now }: { changed: Changed; name: string; now: World }) {
  const { record, before, kind } = changed
  const today = useToday()
  const field = kind.fields[name]
  const words = (value: unknown) => valueInWords(field, value, { world: now, today })
  const [was, is] = [words(before?.[name]), words(record[name])]
  if (Array.isArray(record[name]) || Array.isArray(before?.[name]))
    return <p className="text-2 t-12">{`${field?.label ?? name}: ${inAndOut(was, is)}`}</p>
  return (
    <p className="text-2 t-12">
      {`${field?.label ?? name}: `}
      {was.length + is.length > 60 && was && is ? (
        <TextDiff before={was} after={is} />
      ) : (
        `${was || 'nothing'} → ${is || 'nothing'}`
      )}
    </p>
  )
}

/** What work stands on first, what was only said or set once last; else as declared. */
function byWeight([one]: [Kind, unknown], [other]: [Kind, unknown]): number {
  const names = Object.keys(kinds)
  const rank = (kind: Kind) => (kind.saidOnce || kind.single ? 1000 : 0) + names.indexOf(kind.name)
  return rank(one) - rank(other)
}

/** Of several words or lines, those that came and those that went. */
function inAndOut(was: string, is: string): string {
  const parts = (text: string) => text.split(/, |\n/).filter(Boolean)
  const came = parts(is).filter(part => !parts(was).includes(part))
  const went = parts(was).filter(part => !parts(is).includes(part))
  const said = [came.length > 0 && `came ${came.join(', ')}`, went.length > 0 && `went ${went.join(', ')}`]
  return said.filter(Boolean).join('; ') || 'another order'
}

const sorts: { readonly [Sort in Exclude<Changed['sort'], 'moved'>]: (term: string) => string } = {
  new: term => `New ${term}`,
  gone: () => 'Put away',
  back: () => 'Back again',
  edited: () => 'Changed',
}

function headline(count: number, asOf: string | undefined): string {
  if (!asOf) return 'Choose the day to look back to.'
  const since = dayInFull(asOf)
  return `${counted(count, 'record').replace(/^no/, 'No')} changed since ${since}.`
}

function inCounts(changed: readonly Changed[]): string {
  const of = (sort: Changed['sort']) => changed.filter(each => each.sort === sort).length
  const parts = [
    [of('new'), 'new'],
    [of('moved'), 'went on'],
    [of('edited'), 'changed'],
    [of('gone'), 'put away'],
    [of('back'), 'back again'],
  ] as const
  return `${parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')}.`
}
