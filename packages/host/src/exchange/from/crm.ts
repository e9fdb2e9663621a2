/** Opportunities of a CRM: won deals become engagements, open ones stay in presale, lost ones say why. */

import { registry } from '@throughline/model'
import { type Entry, Points, type Said } from '../entry.ts'
import { readCsv } from '../table/csv.ts'
import type { Row } from '../table/row.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { written } from '../written.ts'
import { People } from './people.ts'
import type { Reading, SourceAsked } from './source.ts'
import { meaningsOf, type SourceMap } from './source-map.ts'

/** What a column may mean, with the names it has in exports. */
export const crmColumns = {
  key: ['opportunity_id', 'opportunity id', 'record id', 'deal id', 'id'],
  deal: ['opportunity name', 'deal name', 'name', 'deal'],
  client: ['account', 'account name', 'associated company', 'company', 'client'],
  product: ['product'],
  stage: ['deal_stage', 'deal stage', 'stage', 'status'],
  value: ['close_value', 'amount', 'value', 'deal value', 'amount in company currency'],
  soldBy: ['sales_agent', 'opportunity owner', 'deal owner', 'owner'],
  lostWhy: ['loss reason', 'lost reason', 'closed lost reason', 'reason lost'],
} as const

type Meaning = keyof typeof crmColumns

export function readCrm(asked: SourceAsked): Reading {
  const { file, text, map } = asked
  const table = readCsv(file, text, { repeats: true })
  const columns = table.columns ?? []
  const meanings = meaningsOf<Meaning>(columns, crmColumns, map.columns)
  const reading = { columns: columns.map(name => ({ name, means: meanings.get(name) })) }
  const broken = table.troubles.filter(trouble => trouble.unreadable)
  const troubles = broken.length > 0 ? broken : lacking(file, new Set(meanings.values()))
  if (troubles.length > 0) return { ...reading, entries: [], troubles, told: table.told, people: new Map() }
  const system = map.system ?? 'crm'
  const deals = new Deals(meanings, new People(system, map), { system, map })
  for (const row of table.rows) deals.row(row)
  const { people, clients, engagements } = deals
  return {
    ...reading,
    entries: [...people.made.values(), ...clients.values(), ...engagements],
    troubles: [...table.troubles, ...deals.troubles],
    told: [...table.told, ...deals.told()],
    people: people.met,
  }
}

function lacking(file: string, meanings: ReadonlySet<Meaning>): Trouble[] {
  const names = { key: 'Opportunity ID', client: 'Account', stage: 'Stage' }
  const lacks = (['key', 'client', 'stage'] as const).find(each => !meanings.has(each))
  if (!lacks) return []
  const said = {
    reason: `There is no column ‘${names[lacks]}’.`,
    remedy: `Export it, or say in the map which column means ${lacks}.`,
  }
  return [unreadable('unknown-column', { file, line: 1, column: 1 }, said)]
}

class Deals {
  readonly people: People
  readonly clients = new Map<string, Entry>()
  readonly engagements: Entry[] = []
  readonly troubles: Trouble[] = []
  readonly #columnOf: ReadonlyMap<Meaning, string>
  readonly #system: string
  readonly #map: SourceMap
  #nameless = 0
  #left = 0

  constructor(
    meanings: ReadonlyMap<string, Meaning>,
    people: People,
    { system, map }: { system: string; map: SourceMap },
  ) {
    this.people = people
    this.#columnOf = new Map([...meanings].map(([column, meaning]) => [meaning, column]).reverse() as [])
    this.#system = system
    this.#map = map
  }

  row(row: Row): void {
    const stage = this.#stage(row)
    if (stage === 'leave') {
      this.#left++
      return
    }
    const key = this.#cell(row, 'key')
    const client = this.#cell(row, 'client')
    if (key === undefined) {
      this.#lacks(row, 'This line has no id of its opportunity.')
      return
    }
    if (client === undefined) {
      if (stage === 'won') this.#lacks(row, `The won deal ${key} names no client.`)
      else this.#nameless++
      return
    }
    const { place } = row
    const fields: { [name: string]: Said } = {
      deal: { value: this.#title(row, client), place, once: true },
      client: { value: new Points(this.#client(client, row)), place },
    }
    const value = this.#cell(row, 'value')
    if (value !== undefined) fields.value = this.#money(row, value)
    const seller = this.#cell(row, 'soldBy')
    if (seller !== undefined) fields.soldBy = this.people.said(seller, place)
    const begun = { kind: 'engagement', place, source: { system: this.#system, key }, key, fields }
    const state = { value: stage, place }
    if (stage !== 'lost') this.engagements.push({ ...begun, state, opensAs: stage, movesFrom: ['presale'] })
    else {
      const why = this.#cell(row, 'lostWhy') ?? 'The source gives no reason.'
      this.engagements.push({ ...begun, state, opensAs: 'presale', movesFrom: ['presale'], carries: { why } })
    }
  }

  told(): string[] {
    const deals = (count: number) =>
      count === 1 ? '1 opportunity' : `${count.toLocaleString('en')} opportunities`
    return [
      ...(this.#left > 0 ? [`${deals(this.#left)} left out by the map.`] : []),
      ...(this.#nameless > 0
        ? [`${deals(this.#nameless)} without a client are left out; none of them is won.`]
        : []),
    ]
  }

  #cell(row: Row, meaning: Meaning): string | undefined {
    const column = this.#columnOf.get(meaning)
    const cell = column === undefined ? undefined : row.cell(column)
    return cell === undefined ? undefined : String(cell).trim()
  }

  #stage(row: Row): 'presale' | 'won' | 'lost' | 'leave' {
    const words = this.#cell(row, 'stage') ?? ''
    const said = this.#map.stages?.[words]
    if (said) return said
    return /\bwon\b/i.test(words) ? 'won' : /\blost\b/i.test(words) ? 'lost' : 'presale'
  }

  #title(row: Row, client: string): string {
    const deal = this.#cell(row, 'deal')
    const product = this.#cell(row, 'product')
    return deal ?? (product === undefined ? client : `${client}, ${product}`)
  }

  #client(name: string, { place }: Row): Entry {
    const key = `client: ${name.toLowerCase()}`
    let client = this.clients.get(key)
    if (!client) {
      const source = { system: this.#system, key }
      const fields = { name: { value: name, place } }
      client = { kind: 'client', place, source, key: undefined, fields, findsByTitle: true }
      this.clients.set(key, client)
    }
    return client
  }

  /** `1,054.00`, `€ 1054`, `1054`. */
  #money(row: Row, words: string): Said {
    const place = row.placeOf(this.#columnOf.get('value')!)
    const field = registry.kinds.engagement!.fields.value!
    const digits = words.replace(/^[^\d-]{0,4}\s*/, '').replace(/,(?=\d{3}(\D|$))/g, '')
    const read = written(field, digits)
    if (!('fault' in read)) return { value: read.value, place }
    const fault = { reason: `${field.label} ${read.fault}.`, remedy: read.remedy ?? 'Change it.' }
    return { value: undefined, place, fault }
  }

  #lacks(row: Row, reason: string): void {
    this.troubles.push({
      code: 'missing-value',
      place: row.place,
      reason,
      remedy: 'Fill it in, or leave its stage out with the map.',
    })
  }
}
