/** Causes: each leg with its evidence, the week's one step, and whether what was tried before worked. */
import type { Causes, Finding, Leg, LeversSaid } from '@throughline/diagnosis'
import { intentOf } from '@throughline/model'
import { useState } from 'react'
import { useFindings } from '../../data/findings.ts'
import { recordAddress } from '../../data/kind-places.ts'
import type { Outlook } from '../../data/outlook-said.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { counted } from '../../parts/format/ages.ts'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { unitOf, worth } from '../../parts/format/worth.ts'
import { Goto } from '../../parts/goto.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Interventions } from './interventions.tsx'
import { type Lens, lenses, seenThrough } from './lenses.ts'
import { intentNamed } from './scope.ts'
import type { GapSearch } from './search.ts'
import { useSeesMoney } from './sees-money.ts'
import { acuteInWords, legNames, legWords } from './sentences.ts'
import { shareIn } from './share-of-gap.tsx'
import { WeeksStep } from './weeks-step.tsx'

export function CausesView(props: {
  said: Outlook
  causes: Causes | undefined
  levers: LeversSaid | undefined
  search: GapSearch
}) {
  const { causes, levers, search } = props
  const { findings, phase } = useFindings()
  const [lens, setLens] = useState<Lens>('all')
  const seesMoney = useSeesMoney()
  const world = useWorld()
  const say = shareIn(causes, { unit: unitOf(world), seesMoney })
  const intent = intentNamed(world, search.of)
  const found = intent
    ? findings.filter(({ subject }) => intentOf(world, subject.id)?.id === intent.id)
    : findings
  const seen = found.filter(each => seenThrough(lens, each))
  const order: Leg[] = ['clarity', 'alignment', 'feedback']
  const legs = causes ? order.toSorted((a, b) => causes.legs[b] - causes.legs[a]) : order
  return (
    <>
      <header className="gap-lead">
        <h1 className="t-20">
          {causes?.acute ? `${legNames[causes.acute]} is most acute.` : 'Which leg gives way?'}
        </h1>
        <p className="t-14 text-2">
          {acuteInWords(causes) || 'What cannot be priced is counted below by what was found.'}
        </p>
      </header>
      <WeeksStep
        levers={levers}
        acute={causes?.acute}
        say={levers?.by === 'value' && seesMoney ? amount => worth(amount, unitOf(world)) : undefined}
      />
      <section className="row gap-8 wrap lenses no-print" aria-label="Seen as">
        {lenses.map(({ id, label }) => (
          <Tag key={id} on={lens === id} onPress={() => setLens(id)}>
            {`${label}: ${found.filter(each => seenThrough(id, each)).length}`}
          </Tag>
        ))}
      </section>
      <div className="leg-columns">
        {legs.map(leg => (
          <LegColumn
            key={leg}
            leg={leg}
            share={causes && say(causes.legs[leg])}
            findings={seen.filter(each => each.leg === leg)}
            isComing={phase === 'coming'}
          />
        ))}
      </div>
      <Interventions />
    </>
  )
}

function LegColumn(props: {
  leg: Leg
  share: string | undefined
  findings: readonly Finding[]
  isComing: boolean
}) {
  const { leg, share, findings, isComing } = props
  const [isAll, setAll] = useState(false)
  const world = useWorld()
  const today = useToday()
  const shown = isAll ? findings : findings.slice(0, 6)
  return (
    <section aria-labelledby={`leg-${leg}`} className="leg-column stack gap-8">
      <h2 id={`leg-${leg}`} className="row gap-8">
        {legNames[leg]} <small className="t-12">{legWords[leg]}</small>
        <span className="push" />
        {share !== undefined && <span className="figures">{share}</span>}
      </h2>
      {findings.length === 0 && (
        <p className="text-3">{isComing ? 'Being looked at.' : 'Nothing was found.'}</p>
      )}
      <ul className="stack gap-8">
        {shown.map(({ code, subject, field, sentence, remedy }) => {
          const record = world.record(subject.id)
          return (
            <li key={`${code} ${subject.id} ${field}`} className="leg-finding">
              {record ? (
                <Goto to={recordAddress(record)} className="evidence-link">
                  {daysInText(sentence, today)}
                </Goto>
              ) : (
                daysInText(sentence, today)
              )}
              <p className="text-3 t-12">{daysInText(remedy, today)}</p>
            </li>
          )
        })}
      </ul>
      {findings.length > shown.length && (
        <p className="t-12">
          <LinkButton onClick={() => setAll(true)}>
            {counted(findings.length - shown.length, 'more').replace(/mores$/, 'more')}
          </LinkButton>
        </p>
      )}
    </section>
  )
}
