/** What waits for a person, most at stake first. It is the list of Today, and of a sync where its people are asked together. */
import { daysBetween } from '../days.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Moment } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { answerDueOn, answererOf } from './answerer.ts'
import { isPromisedFor } from './promised-for.ts'
import { openDivergences, readingsOf, resolverOf } from './readings.ts'
import { byStake, type Stake, stakeOf } from './stake.ts'
import { rhythmDays, statusSaid } from './status-said.ts'
import { workingDaysBetween, workingDaysOf } from './working-days.ts'

export interface AgendaItem {
  readonly sort: 'checkIn' | 'confirm' | 'accept' | 'answer' | 'read' | 'resolve'
  /** The record that the item is about. */
  readonly about: AnyRecord
  /** The record that the deed acts on, where it is another. */
  readonly on: AnyRecord
  readonly person: Records['person']
  readonly dueOn?: string
  /** Day since which it waits. */
  readonly sinceOn: string
  readonly stake: Stake
}

type Found = Omit<AgendaItem, 'person' | 'stake'>

export function agendaOf(
  world: World,
  person: Records['person'],
  moment: Pick<Moment, 'todayIn'>,
): AgendaItem[] {
  const days = workingDaysOf(world, person)
  const today = moment.todayIn(days.timeZone)
  const found = [
    ...(world.systemIsOn('sync') ? checkInsOwed(world, person, moment) : []),
    ...(world.systemIsOn('ownership') ? promisesToAccept(world, person) : []),
    ...(world.systemIsOn('questions') ? [...answersOwed(world, person), ...readingsOwed(world, person)] : []),
  ]
  return found
    .map(item => {
      const late = item.dueOn ? workingDaysBetween(days, item.dueOn, today) : 0
      return { ...item, person, stake: stakeOf(world, item.about, late) }
    })
    .sort(byStake)
}

/** The agenda of several people as one, for a room. */
export function agendaOfAll(
  world: World,
  people: readonly Records['person'][],
  moment: Pick<Moment, 'todayIn'>,
): AgendaItem[] {
  return people.flatMap(person => agendaOf(world, person, moment)).sort(byStake)
}

/** A word is asked for this many days after the last one, two days before its rhythm ends. */
const askedAfterDays = rhythmDays - 2

function checkInsOwed(world: World, person: Records['person'], moment: Pick<Moment, 'todayIn'>): Found[] {
  const owned = world.pointing('outcome', 'owner', person.id).filter(each => each.state === 'committed')
  const today = moment.todayIn(workingDaysOf(world, person).timeZone)
  return owned.flatMap((outcome): Found[] => {
    const said = statusSaid(world, outcome, moment)
    const sinceOn = (said.checkIn?.createdAt ?? outcome.stateAt).slice(0, 10)
    if (daysBetween(sinceOn, today) < askedAfterDays) return []
    return [
      {
        sort: 'checkIn',
        about: outcome,
        on: outcome,
        sinceOn,
        ...(said.owedOn ? { dueOn: said.owedOn } : {}),
      },
    ]
  })
}

function promisesToAccept(world: World, person: Records['person']): Found[] {
  return world.pointing('outcome', 'owner', person.id).flatMap((each): Found[] => {
    const sinceOn = each.stateAt.slice(0, 10)
    const record = each
    if (isPromisedFor(world, each)) return [{ sort: 'confirm' as const, about: record, on: record, sinceOn }]
    if (each.state === 'proposed' && each.steps.proposed?.by !== person.id)
      return [{ sort: 'accept' as const, about: record, on: record, sinceOn }]
    return []
  })
}

function answersOwed(world: World, person: Records['person']): Found[] {
  return world
    .all('question')
    .filter(question => question.state === 'open' && answererOf(world, question)?.id === person.id)
    .map(question => ({
      sort: 'answer' as const,
      about: world.record(question.about) ?? question,
      on: question,
      dueOn: answerDueOn(world, question),
      sinceOn: question.createdAt.slice(0, 10),
    }))
}

/** Intents that a team I lead has not read, and readings that differ on what I resolve. */
function readingsOwed(world: World, person: Records['person']): Found[] {
  return world
    .all('intent')
    .filter(intent => intent.state === 'active')
    .flatMap(intent => {
      const about = intent
      const unread = readingsOf(world, about)
        .filter(reading => !reading.interpretation && reading.team.lead === person.id)
        .map(reading => ({
          sort: 'read' as const,
          about,
          on: reading.team,
          sinceOn: reading.since.slice(0, 10),
        }))
      const mine = resolverOf(world, intent.id)?.id === person.id ? openDivergences(world, intent.id) : []
      const differing = mine.map(each => ({
        sort: 'resolve' as const,
        about,
        on: each,
        sinceOn: each.stateAt.slice(0, 10),
      }))
      return [...unread, ...differing]
    })
}
