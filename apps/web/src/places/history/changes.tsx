/** What changed between two days: what is new, what went on, what says something else, who did it and why. */
import { type Kind, kinds, termOf, type World } from '@throughline/model'
import { useState } from 'react'
import { useAsOf } from '../../data/as-of.tsx'
import { type Change, useChanges } from '../../data/changes.ts'
import { recordAddress } from '../../data/kind-places.ts'
import { kindNamed, severalOf } from '../../data/kind-words.ts'
import { useToday } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { DayPick } from '../../parts/day-pick.tsx'
import { Empty } from '../../parts/empty.tsx'
import { counted } from '../../parts/format/ages.ts'
import { dayInFull, dayInTable } from '../../parts/format/days.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { valueInWords } from '../../parts/format/value-in-words.ts'
import { Skeleton } from '../../parts/skeleton.tsx'
import { TextDiff } from '../../parts/text-diff.tsx'

export function Changes(props: { until: string | undefined; onUntil: (day: string | undefined) => void }) {
  const { until, onUntil } = props
  const { asOf, now, go } = useAsOf()
  const { phase, said, title } = useChanges(asOf, until)
  const [of, setOf] = useState('')
  const changes = (asOf && said?.changes) || []
  const byKind = [...Map.groupBy(changes, ({ kind }) => kindNamed(kind))].toSorted(byWeight)
  const shown = byKind.filter(([kind]) => of === '' || kind.name === of)
  const today = new Date().toISOString().slice(0, 10)
  return (
    <div className="page changes">
      <header className="row wrap gap-16">
        <div>
          <h1>{headline(asOf, until, said && changes.length + said.more)}</h1>
          {changes.length > 0 && <p className="text-2">{inCounts(changes)}</p>}
        </div>
        <span className="push" />
        {byKind.length > 1 && (
          <Choice
            label="Of which kind"
            labelled="unseen"
            options={[
              { id: '', label: 'Every kind' },
              ...byKind.map(([kind, all]) => ({
                id: kind.name,
                label: `${severalOf(now, kind)} (${all.length})`,
              })),
            ]}
            chosen={of}
            onChoose={setOf}
          />
        )}
        <DayPick label="After" labelled="beside" day={asOf} today={today} onChange={day => go(day)} />
        <DayPick label="Up to" labelled="beside" day={until} today={today} onChange={onUntil} />
      </header>
      {asOf && phase === 'coming' && <Skeleton widths={[40, 90, 80, 90]} label="Looking up what changed" />}
      {asOf && phase === 'trouble' && (
        <Empty title={title ?? 'That cannot be looked up now.'} boxed={false} />
      )}
      {phase === 'here' && changes.length === 0 && (
        <Empty title="Nothing changed." boxed={false}>
          Everything that you may see stands as it did.
        </Empty>
      )}
      {shown.map(([kind, all]) => (
        <OfKind key={kind.name} title={severalOf(now, kind)} changed={all} now={now} />
      ))}
      {said && said.more > 0 && (
        <p className="text-2">{`${counted(said.more, 'record')} more changed. A shorter time shows them.`}</p>
      )}
    </div>
  )
}

function OfKind({ title, changed, now }: { title: string; changed: readonly Change[]; now: World }) {
  const [most, setMost] = useState(20)
  return (
    <section className="stack" aria-label={title}>
      <h2>
        {title} <small>{changed.length}</small>
      </h2>
      <ul>
        {changed.slice(0, most).map(each => (
          <ChangedRow key={each.id} changed={each} now={now} />
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

function ChangedRow({ changed, now }: { changed: Change; now: World }) {
  const { sort, state, fields, steps } = changed
  const today = useToday()
  const kind = kindNamed(changed.kind)
  const said = fields.filter(({ field }) => field !== kind.title || sort !== 'added').slice(0, 4)
  const last = steps.at(-1)
  const because = steps.findLast(step => step.because)?.because
  return (
    <li className="changed">
      <span className="text-3 figures">{last && dayInTable(last.at.slice(0, 10), today)}</span>
      <div className="stack gap-4">
        <p>
          {/* Today's record is opened, not that day's. */}
          <a className="evidence-link" href={recordAddress(changed)}>
            {changed.title}
          </a>{' '}
          <span className="id">{changed.key}</span>
        </p>
        {said.map(each => (
          <FieldChange key={each.field} kind={kind} change={each} now={now} isNew={sort === 'added'} />
        ))}
        {because && <p className="text-2 t-12">{`‘${because}’`}</p>}
      </div>
      <span className="text-2">
        {sort === 'moved' && state
          ? `${stateWord(state.before)} → ${stateWord(state.after).toLowerCase()}`
          : sorts[sort](termOf(now, kind.name as Parameters<typeof termOf>[1]).toLowerCase())}
      </span>
      <span className="text-3 tight">{last && (now.one('person', last.by)?.name ?? stateWord(last.by))}</span>
    </li>
  )
}

function FieldChange(props: {
  kind: Kind
  change: Change['fields'][number]
  now: World
  /** Nothing was said before: only what is said now is read. */
  isNew: boolean
}) {
  const { kind, change, now, isNew } = props
  const { field, label, before, after } = change
  const today = useToday()
  const words = (value: unknown) => valueInWords(kind.fields[field], value, { world: now, today })
  const [was, is] = [words(before), words(after)]
  if (isNew) return <p className="text-2 t-12">{`${label}: ${is}`}</p>
  if (Array.isArray(after) || Array.isArray(before))
    return <p className="text-2 t-12">{`${label}: ${inAndOut(was, is)}`}</p>
  return (
    <p className="text-2 t-12">
      {`${label}: `}
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

const sorts: { readonly [Sort in Change['sort']]: (term: string) => string } = {
  added: term => `New ${term}`,
  archived: () => 'Put away',
  restored: () => 'Back again',
  moved: () => 'Went on',
  edited: () => 'Changed',
}

/** '12 records changed from 28 February to 31 March 2026.' */
function headline(asOf: string | undefined, until: string | undefined, count: number | undefined): string {
  if (!asOf) return 'Choose the day to look back to.'
  const between = until ? `between ${dayInFull(asOf)} and ${dayInFull(until)}` : `since ${dayInFull(asOf)}`
  return count === undefined
    ? `What changed ${between}.`
    : `${counted(count, 'record').replace(/^no/, 'No')} changed ${between}.`
}

function inCounts(changes: readonly Change[]): string {
  const of = (sort: Change['sort']) => changes.filter(each => each.sort === sort).length
  const parts = [
    [of('added'), 'new'],
    [of('moved'), 'went on'],
    [of('edited'), 'changed'],
    [of('archived'), 'put away'],
    [of('restored'), 'back again'],
  ] as const
  return `${parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')}.`
}
