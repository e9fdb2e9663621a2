/** Two engagements on their way, each heard, handed over and led by somebody who may decide. */
import { addDays } from '@throughline/model'
import type { Site } from '../faults/site.ts'
import { todayOn } from '../organisation/ground.ts'

export function bridged(site: Site): void {
  const roots = site
    .outcomes(each => site.world.below(each.id).some(below => below.state === 'planned'))
    .slice(0, 2)
  for (const root of roots) engagement(site, root)
}

export function engagement(
  site: Site,
  root: {
    readonly id: string
    readonly key: string
    readonly owner?: string | undefined
    readonly team?: string | undefined
  },
): string {
  const { world } = site
  const seller = site.somebody(root.owner)
  const lead = site.somebody(root.owner, seller)
  const client = site.add('client', { name: `Client of ${root.key}` }, { daysAgo: 90, by: seller })
  const money = { value: 200_000, budget: 150_000, targetMargin: 30 }
  const fields = {
    deal: `Deal of ${root.key}`,
    client,
    soldBy: seller,
    lead,
    deliveryLead: root.owner!,
    context: { whyBought: 'They lose a day.', stakeholders: [], constraints: ['Data stays in the EU'] },
    root: root.id,
    ...money,
  }
  const of = { id: site.add('engagement', fields, { daysAgo: 80, by: seller }), kind: 'engagement' }
  site.step(of, 'win', { daysAgo: 70, by: seller })
  site.add(
    'right',
    { domain: 'scope', scope: of.id, decider: lead, deputy: seller },
    { daysAgo: 70, by: 'import' },
  )
  gate(site, of.id, { seller, lead, owner: root.owner! })
  const from = world.all('team').find(team => team.id !== root.team)!.id
  const handOff = { what: 'From offer to delivery', from, to: root.team!, about: of.id }
  const handed = { id: site.add('handOff', handOff, { daysAgo: 62, by: seller }), kind: 'handOff' }
  site.step(handed, 'accept', { daysAgo: 61, by: root.owner! })
  site.step(of, 'ready', { daysAgo: 60, by: lead })
  site.add(
    'baseline',
    { name: `Baseline of ${root.key}`, of: of.id, atPosition: 1 },
    { daysAgo: 0, by: lead },
  )
  site.step(of, 'deliver', { daysAgo: 59, by: lead })
  checkpoint(site, of.id, [seller, lead, root.owner!])
  promised(site, { id: of.id, root: root.id, seller, lead })
  return of.id
}

/** Mapped to work, and one small change that was asked for last week. */
function promised(
  site: Site,
  { id: engagement, root, seller, lead }: { id: string; root: string; seller: string; lead: string },
): void {
  const { world, chance } = site
  const work = world.below(root).find(each => each.state === 'planned')
  if (work) {
    const promise = {
      what: 'Old records within the first month',
      engagement,
      dueOn: addDays(String(work.dueOn), 60),
    }
    const id = site.add('promise', { ...promise, mapsTo: [work.id] }, { daysAgo: 69, by: seller })
    site.step({ id, kind: 'promise' }, 'map', { daysAgo: 66, by: lead })
  }
  if (chance.percent(50)) {
    const asked = {
      what: 'A second language',
      of: engagement,
      effort: { low: 1, likely: 2, high: 4 },
      price: 900,
    }
    site.add('changeRequest', asked, { daysAgo: 3, by: lead })
  }
}

function gate(site: Site, of: string, who: { seller: string; lead: string; owner: string }): void {
  const people = [who.seller, who.owner]
  const voices = people.map(person => ({ person, must: true }))
  const answers = people.map(person => ({ person, answer: 'agree' }))
  const fields = { direction: 'As it was sold', of, sort: 'readiness', voices, answers, host: who.lead }
  const asked = {
    id: site.add('gate', { ...fields, dueOn: addDays(todayOn, -64) }, { daysAgo: 69, by: who.lead }),
    kind: 'gate',
  }
  site.step(asked, 'proceed', { daysAgo: 63, by: who.lead })
}

function checkpoint(site: Site, about: string, present: readonly string[]): void {
  const [, lead = ''] = present
  const fields = {
    name: 'Checkpoint',
    purpose: 'checkpoint',
    recurrence: 'FREQ=WEEKLY;INTERVAL=2',
    about,
    leaders: [lead],
  }
  const cadence = site.add('cadence', fields, { daysAgo: 58, by: lead })
  for (const daysAgo of [47, 33, 19, 5]) {
    const startedAt = `${addDays(todayOn, -daysAgo)}T13:00:00Z`
    const id = site.add('sync', { cadence, startedAt, present: [...present] }, { daysAgo, by: lead })
    site.step({ id, kind: 'sync' }, 'end', { daysAgo, by: lead })
  }
}
