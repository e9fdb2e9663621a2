/** Where the gap comes from, leg by leg, adding up; each bar opens into the records that make it. */
import type { Cause, Causes, Leg } from '@throughline/diagnosis'
import { useState } from 'react'
import { recordAddress } from '../../data/kind-places.ts'
import type { Outlook } from '../../data/outlook-said.ts'
import { useWorld } from '../../data/workspace.tsx'
import { CauseBar } from '../../parts/cause-bar.tsx'
import { recordName } from '../../parts/format/record-name.ts'
import { Goto } from '../../parts/goto.tsx'
import { isPlansOwn, legNames, legWords } from './sentences.ts'

export interface WhereFromProps {
  causes: Causes
  said: Outlook
  title: string
  /** An amount of the gap in words. */
  say: (amount: number) => string
}

export function WhereFrom({ causes, said, title, say }: WhereFromProps) {
  const most = Math.max(causes.gap, ...Object.values(causes.legs), causes.chance, causes.plansOwn)
  const legs = (Object.keys(causes.legs) as Leg[]).toSorted((a, b) => causes.legs[b] - causes.legs[a])
  const shown = { most, say, total: causes.gap }
  return (
    <section className="where-from" aria-labelledby="where-from">
      <div className="row gap-8">
        <h2 id="where-from">{title}</h2>
        <span className="push" />
        <span className="text-3 t-12">shares add up</span>
      </div>
      {causes.gap > 0 && !causes.acute && !isPlansOwn(causes) && (
        <p className="text-3 t-12">No leg leads by more than its error: they are close.</p>
      )}
      {legs.map(leg => (
        <Leg_ key={leg} leg={leg} causes={causes} said={said} shown={shown} />
      ))}
      <Plain
        name="Chance"
        words="Risks that strike, and how wholes scatter"
        amount={causes.chance}
        shown={shown}
      >
        <CauseLines causes={causes.causes.filter(each => each.leg === 'chance')} shown={shown} />
      </Plain>
      <Plain
        name="The plan’s own"
        words={causes.plansOwn < 0 ? 'It holds more room than it needs' : 'What remains with all repairs'}
        amount={causes.plansOwn}
        shown={shown}
      />
      <p className="text-3 t-12 ticks-word">
        Ticks: what a repair wins back alone, and last of all. Between them lies what it shares with others.
      </p>
    </section>
  )
}

interface Shown {
  most: number
  total: number
  say: (amount: number) => string
}

function Leg_(props: { leg: Leg; causes: Causes; said: Outlook; shown: Shown }) {
  const { leg, causes, said, shown } = props
  const amount = causes.legs[leg]
  return (
    <div className="leg">
      <Head name={legNames[leg]} words={legWords[leg]} amount={amount} shown={shown} />
      <CauseBar share={amount} most={shown.most} isAcute={causes.acute === leg} />
      {leg === 'clarity' && causes.notYetAgreed > 0 && (
        <NotAgreed said={said} amount={causes.notYetAgreed} shown={shown} />
      )}
      <CauseLines causes={causes.causes.filter(each => each.leg === leg)} shown={shown} />
    </div>
  )
}

function Plain(props: {
  name: string
  words: string
  amount: number
  shown: Shown
  children?: React.ReactNode
}) {
  const { name, words, amount, shown } = props
  return (
    <div className="leg">
      <Head name={name} words={words} amount={amount} shown={shown} />
      <CauseBar share={amount} most={shown.most} />
      {props.children}
    </div>
  )
}

function Head({ name, words, amount, shown }: { name: string; words: string; amount: number; shown: Shown }) {
  return (
    <p className="row gap-8 leg-head">
      <b className="semibold">{name}</b>
      <span className="text-3 t-12 tight">{words}</span>
      <span className="push" />
      <b className="semibold figures nowrap">{shown.say(amount)}</b>
    </p>
  )
}

/** Repairs that move anything, most first. */
function CauseLines({ causes, shown }: { causes: readonly Cause[]; shown: Shown }) {
  const worthNaming = causes
    .filter(each => Math.abs(each.share) > 0.005 * shown.total || each.items.length > 0)
    .toSorted((a, b) => b.share - a.share)
  return (
    <ul>
      {worthNaming.map(cause => (
        <CauseLine key={cause.repair} cause={cause} shown={shown} />
      ))}
    </ul>
  )
}

function CauseLine({ cause, shown }: { cause: Cause; shown: Shown }) {
  const world = useWorld()
  const [isOpen, setOpen] = useState(false)
  const known = cause.items.flatMap(({ subject, gain }) => {
    const record = world.record(subject)
    return record ? [{ record, gain }] : []
  })
  return (
    <li>
      <div className="cause">
        <button
          type="button"
          className="evidence-link text-2 tight"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {repairWords[cause.repair] ?? cause.label}
        </button>
        <CauseBar thin share={cause.share} most={shown.most} alone={cause.alone} last={cause.last} />
        <span className="figures text-2 end nowrap">{shown.say(cause.share)}</span>
      </div>
      {isOpen && (
        <ul className="cause-items no-print">
          {known.slice(0, 12).map(({ record, gain }) => (
            <li key={record.id} className="row gap-8">
              <Goto to={recordAddress(record)} className="evidence-link tight">
                {`${record.key} ${recordName(world, record)}`}
              </Goto>
              <span className="push" />
              <span className="figures text-3 nowrap">{`${shown.say(gain)} alone`}</span>
            </li>
          ))}
          {known.length === 0 && (
            <li className="text-3">No single record makes it by itself; together they do.</li>
          )}
          <li className="text-3">
            {`Alone ${shown.say(cause.alone)}, last ${shown.say(cause.last)}, give or take ${shown.say(cause.standardError)}.`}
          </li>
        </ul>
      )}
    </li>
  )
}

function NotAgreed({ said, amount, shown }: { said: Outlook; amount: number; shown: Shown }) {
  const world = useWorld()
  const [isOpen, setOpen] = useState(false)
  const lacking = said.gap.outcomes.filter(each => each.notAgreed.length > 0)
  return (
    <div>
      <div className="cause">
        <button
          type="button"
          className="evidence-link text-2 tight"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          Not yet agreed
        </button>
        <CauseBar thin share={amount} most={shown.most} />
        <span className="figures text-2 end nowrap">{shown.say(amount)}</span>
      </div>
      {isOpen && (
        <ul className="cause-items no-print">
          {lacking.flatMap(({ id, intended, notAgreed }) => {
            const record = world.record(id)
            if (!record) return []
            return [
              <li key={id} className="row gap-8">
                <Goto to={recordAddress(record)} className="evidence-link tight">
                  {`${record.key} ${notAgreedWords[notAgreed[0]!.because]}`}
                </Goto>
                <span className="push" />
                <span className="figures text-3 nowrap">{shown.say(intended)}</span>
              </li>,
            ]
          })}
        </ul>
      )}
    </div>
  )
}

const notAgreedWords = {
  'no-deliverables': 'has nothing below that would deliver it',
  'no-done': 'does not say when it is done',
  diverging: 'is understood in two ways',
  'cannot-forecast': 'cannot be forecast',
} as const

/** What is so, not what was repaired. */
const repairWords: { readonly [repair: string]: string } = {
  decidedOnTime: 'Decisions, gates and approvals past their day',
  dependenciesKept: 'Dependencies not accepted, or late',
  capacityFits: 'More asked of people than they can give',
  empoweredOwners: 'Owners who wait for rights or support',
  scopeAsAgreed: 'Work added without a decision',
  clearWork: 'Work that is vague or too large',
  seenInTime: 'Said later than it could be known',
  honestEstimates: 'Estimates that history has not met',
  risksSpared: 'Risks and beliefs that may strike',
}
