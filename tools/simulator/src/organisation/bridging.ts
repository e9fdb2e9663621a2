/** Deals won, lost and delivered: clients, engagements with their promises, gates and hand-offs. */
import { addDays } from '@throughline/model'
import { todayOn } from './ground.ts'
import type { Growing } from './growing.ts'
import { clientName } from './names.ts'
import { said } from './rhythm-of-work.ts'

/** Heard before it was won, ready after its gate, delivered after its hand-off; its client is asked how it is. */
export function engagement(growing: Growing): void {
  const { history, ground } = growing
  const root = growing.promised.find(
    each =>
      // Work begins up to thirty days after its outcome: all of it before the deal is known, so that none waits for its gate.
      each.begunOn < '2026-08-03' &&
      !growing.roots.has(each.id) &&
      growing.open.some(work => work.parent === each.id),
  )
  if (!root) return
  growing.roots.add(root.id)
  const work = growing.open.filter(each => each.parent === root.id)
  const lead = ground.departments.find(each => each.crews.includes(root.crew))!.lead
  const soldBy = ground.chief
  const name = clientName(500 + growing.roots.size)
  const client = history.add('client', { name, contacts: [{ name: 'Ida Marl' }] }, said('2026-09-01', soldBy))
  const of = { id: '', kind: 'engagement' }
  const context = {
    whyBought: 'They lose a day a week.',
    stakeholders: [],
    constraints: ['Client data stays in the EU'],
  }
  const fields = {
    deal: `${name}, first year`,
    client,
    value: 100_000,
    soldBy,
    lead,
    deliveryLead: root.owner,
    context,
  }
  of.id = history.add(
    'engagement',
    { ...fields, root: root.id, targetMargin: 30 },
    said('2026-09-02', soldBy),
  )
  heard(growing, { of, name, lead, soldBy, owner: root.owner })
  promised(growing, { of, lead, soldBy, work: work.slice(0, 3) })
  handedOver(growing, { of, about: of.id, lead, receiver: root })
  checked(growing, { of, lead })
}

interface Promising {
  readonly of: { readonly id: string; readonly kind: string }
  readonly lead: string
  readonly soldBy: string
  readonly work: readonly { readonly id: string }[]
}

/** Each piece of work carries one promise of the contract. */
function promised({ history, chance }: Growing, { of, lead, soldBy, work }: Promising): void {
  for (const each of work) {
    const words = {
      what: chance.pick(promises),
      engagement: of.id,
      saidBy: soldBy,
      saidOn: '2026-09-14',
      saidIn: 'contract',
    }
    const promise = { id: history.add('promise', words, said('2026-09-14', lead, 2)), kind: 'promise' }
    history.step(promise, 'map', { ...said('2026-09-16', lead, 2), carried: { mapsTo: [each.id] } })
  }
}

interface Hearing {
  readonly of: { readonly id: string; readonly kind: string }
  readonly name: string
  readonly lead: string
  readonly soldBy: string
  readonly owner: string
}

/** Seller and deliverer answer; then it is won. */
function heard({ history }: Growing, { of, name, lead, soldBy, owner }: Hearing): void {
  const voices = [
    { person: soldBy, must: true },
    { person: owner, must: true },
  ]
  const gate = {
    direction: `${name}, as it was sold`,
    of: of.id,
    sort: 'readiness',
    voices,
    dueOn: '2026-09-18',
    host: lead,
  }
  const asked = { id: history.add('gate', gate, said('2026-09-15', lead)), kind: 'gate' }
  const answers = [soldBy, owner].map(person => ({ person, answer: 'agree' }))
  history.step(asked, 'answer', { ...said('2026-09-16', soldBy), carried: { answers: answers.slice(0, 1) } })
  if (owner !== soldBy) history.step(asked, 'answer', { ...said('2026-09-17', owner), carried: { answers } })
  history.step(asked, 'proceed', said('2026-09-21', lead))
  history.step(of, 'win', said('2026-09-14', soldBy))
}

interface Handing {
  readonly of: { readonly id: string; readonly kind: string }
  readonly about: string
  readonly lead: string
  readonly receiver: { readonly owner: string; readonly crew: { readonly id: string } }
}

function handedOver({ history, ground }: Growing, { of, about, lead, receiver }: Handing): void {
  const from = ground.departments.find(each => each.lead === lead)!.id
  const fields = { what: 'From offer to delivery', from, to: receiver.crew.id, about }
  const made = { id: history.add('handOff', fields, said('2026-09-21', lead, 1)), kind: 'handOff' }
  history.step(made, 'accept', said('2026-09-22', receiver.owner))
  history.step(of, 'ready', said('2026-09-23', lead))
  history.step(of, 'deliver', said('2026-09-24', lead))
}

/** A checkpoint every two weeks, and a word on each of its three sides. */
function checked({ history }: Growing, { of, lead }: Pick<Handing, 'of' | 'lead'>): void {
  const cadence = {
    purpose: 'checkpoint',
    recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    about: of.id,
    leaders: [lead],
  }
  const id = history.add('cadence', { name: 'Checkpoint', ...cadence }, said('2026-09-23', lead, 1))
  const on = addDays(todayOn, -5)
  for (const daysAgo of [56, 42, 28, 14, 0]) {
    const held = addDays(on, -daysAgo)
    const fields = { cadence: id, startedAt: `${held}T13:00:00Z`, present: [lead] }
    const sync = { id: history.add('sync', fields, said(held, lead, 5)), kind: 'sync' }
    history.step(sync, 'end', { ...said(held, lead, 6), carried: { endedAt: `${held}T13:20:00Z` } })
  }
  for (const aspect of ['scope', 'client', 'delivery'])
    history.add('checkIn', { of: of.id, aspect, status: 'onTrack', confidence: 80 }, said(on, lead, 6))
}

const promises = [
  'A named contact at each site',
  'Old records within the first month',
  'A trained person at each site',
]
