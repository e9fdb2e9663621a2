/** Who answers for what, with which authority and with what support: promise and power side by side. */
import { domainsOf, isProvided, type Records, rightFor, type World } from '@throughline/model'
import { useMemo } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { dayInTable } from '../../parts/format/days.ts'
import { Probability } from '../../parts/probability.tsx'
import type { ViewProps } from './people.tsx'

interface Held {
  readonly domain: string
  /** Whoever decides; nothing where nobody holds the right. */
  readonly holder: Records['person'] | undefined
  readonly right: Records['right'] | undefined
}

interface Promise_ {
  readonly outcome: Records['outcome']
  readonly held: readonly Held[]
  readonly support: readonly Records['support'][]
  /** What is asked of others for it and not agreed. */
  readonly waiting: number
}

export function Accountable({ seen, onOpen }: ViewProps) {
  const world = useWorld()
  const today = useToday()
  const people = useMemo(() => accountable(world, today), [world, today])
  const nodes = seen?.nodes
  if (people.length === 0)
    return (
      <Empty title="Nobody answers for an open outcome." boxed={false}>
        An outcome with an owner stands here with what its owner may decide and what they asked for.
      </Empty>
    )
  const powerless = people.flatMap(each => each.promises).filter(isPowerless)
  return (
    <div className="people-accountable">
      <h2 className="t-16">{headWords(world, powerless)}</h2>
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col">Answers for</th>
            <th scope="col">On time</th>
            <th scope="col">May decide</th>
            <th scope="col">Others decide</th>
            <th scope="col">Support</th>
          </tr>
        </thead>
        {people.map(({ person, promises }) => (
          <tbody key={person.id}>
            <tr className="person-line">
              <th scope="rowgroup" colSpan={5}>
                <button type="button" className="row gap-8" onClick={() => onOpen(person.key)}>
                  <Avatar name={person.name} />
                  {person.name}
                </button>
              </th>
            </tr>
            {promises.map(promise => (
              <Line
                key={promise.outcome.id}
                {...{ promise, person, onOpen }}
                pOnTime={nodes?.get(promise.outcome.id)?.pOnTime}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Line(props: {
  promise: Promise_
  person: Records['person']
  pOnTime: number | undefined
  onOpen: (key: string) => void
}) {
  const { promise, person, onOpen } = props
  const world = useWorld()
  const today = useToday()
  const { outcome, held, support, waiting } = promise
  const own = held.filter(({ holder }) => holder?.id === person.id)
  const others = held.filter(({ holder }) => holder && holder.id !== person.id)
  const byHolder = Map.groupBy(others, ({ holder }) => holder!.name)
  return (
    <tr>
      <td>
        <button type="button" className="opens" onClick={() => onOpen(outcome.key)}>
          {outcome.statement}
        </button>{' '}
        <span className="text-3 nowrap">
          {outcome.key}
          {outcome.dueOn && `, due ${dayInTable(outcome.dueOn, today)}`}
        </span>
      </td>
      <td className="nowrap">
        <Probability of={props.pOnTime} />
      </td>
      <td>
        {own.length === 0 ? (
          <span className="tone-risk">Nothing of it</span>
        ) : (
          own.map(({ domain, right }, k) => (
            <span key={domain}>
              {k > 0 && ', '}
              <LinkButton onClick={() => right && onOpen(right.key)}>{domain}</LinkButton>
            </span>
          ))
        )}
      </td>
      <td className="text-2">
        {[...byHolder]
          .map(([name, rights]) => `${name}: ${rights.map(each => each.domain).join(', ')}`)
          .join('; ') || '–'}
      </td>
      <td>
        {support.map(each => (
          <span key={each.id} className="support-line">
            <LinkButton onClick={() => onOpen(each.key)}>{each.what}</LinkButton>
            <span className="text-2">{` ${each.state}, by ${world.one('person', each.from)?.name ?? 'nobody'}`}</span>
          </span>
        ))}
        {waiting > 0 && <span className="tone-risk">{`${waiting} asked of others, not agreed`}</span>}
        {support.length === 0 && waiting === 0 && <span className="text-3">none asked for</span>}
      </td>
    </tr>
  )
}

function accountable(world: World, today: string) {
  const open = world
    .all('outcome')
    .filter(each => each.owner !== undefined && ['draft', 'proposed', 'committed'].includes(each.state))
  const byOwner = Map.groupBy(open, each => each.owner!)
  return [...byOwner].flatMap(([id, outcomes]) => {
    const person = world.one('person', id)
    return person ? [{ person, promises: outcomes.map(outcome => promiseOf(world, outcome, today)) }] : []
  })
}

function promiseOf(world: World, outcome: Records['outcome'], today: string): Promise_ {
  const about = outcome as never
  const held = domainsOf(world).flatMap(domain => {
    const found = rightFor(world, { domain, about }, today)
    return found ? [{ domain, holder: found.holder, right: found.right }] : []
  })
  const asks = [outcome.id, ...world.below(outcome.id).map(each => each.id)]
  const waiting = asks
    .flatMap(id => world.pointing('dependency', 'to', id))
    .filter(
      each => ['proposed', 'countered', 'refused'].includes(each.state) && !isProvided(world, each),
    ).length
  const support = world.pointing('support', 'for', outcome.id).filter(each => each.state !== 'given')
  return { outcome, held, support, waiting }
}

/** Promised by somebody who may decide nothing about it, where rights are kept at all. */
function isPowerless({ outcome, held }: Promise_): boolean {
  return held.length > 0 && held.every(({ holder }) => holder?.id !== outcome.owner)
}

function headWords(world: World, powerless: readonly Promise_[]): string {
  const [first] = powerless
  if (!first) return 'Whoever answers for a promise may decide something about it.'
  const name = world.one('person', first.outcome.owner)?.name ?? 'Somebody'
  const rest = powerless.length > 1 ? ` ${powerless.length} promises stand so.` : ''
  return `${name} answers for ${first.outcome.key} and may decide nothing about it.${rest}`
}
