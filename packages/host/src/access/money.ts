/** Which fields are money. They are left out wherever they may not be seen. */
import {
  type AnyRecord,
  type Fact,
  type Field,
  type Fields,
  type Kind,
  registry,
  type Values,
  verbOf,
} from '@throughline/model'

/** Whether a field is money, or has a part that is. */
export function isMoney(field: Field): boolean {
  return field.seenBy === 'money' || Object.values(field.parts ?? {}).some(isMoney)
}

/** A record without its money. The same record, which never changes, gives the same answer again. */
export function withoutMoney(record: AnyRecord): AnyRecord {
  let poor = poorer.get(record)
  if (!poor) {
    poor = trimmed(record)
    poorer.set(record, poor)
  }
  return poor
}

/** A fact without its money; the record it makes is the record without its money. */
export function factWithoutMoney(fact: Fact): Fact {
  const kind = registry.kinds[fact.kind]
  if (!kind || !factHasMoney(kind, fact)) return fact
  const money = moneyOf(kind)
  const { because, ...rest } = fact
  const carries = carriedBy(kind, fact.verb)
  const cleared = fact.body.cleared?.filter(name => !money.whole.includes(name))
  const body = {
    ...fact.body,
    ...(fact.body.fields ? { fields: valuesWithout(kind.fields, fact.body.fields) } : {}),
    ...(fact.body.carried ? { carried: valuesWithout(carries, fact.body.carried) } : {}),
    ...(cleared ? { cleared } : {}),
  }
  const erasable = fact.erasable && {
    ...(fact.erasable.fields ? { fields: valuesWithout(kind.fields, fact.erasable.fields) } : {}),
    ...(fact.erasable.carried ? { carried: valuesWithout(carries, fact.erasable.carried) } : {}),
  }
  // A reason given for a change of money alone speaks of money.
  const speaks = changes(body.fields) || changes(erasable?.fields) || (cleared?.length ?? 0) > 0
  const said = because !== undefined && (speaks || fact.verb !== 'edited') ? { because } : {}
  return { ...rest, ...said, body, ...(erasable ? { erasable } : {}) }
}

const poorer = new WeakMap<AnyRecord, AnyRecord>()

function trimmed(record: AnyRecord): AnyRecord {
  const kind = registry.kinds[record.kind]
  if (!kind) return record
  const money = moneyOf(kind)
  const steps = Object.keys(record.steps).some(past => stepHasMoney(kind, past))
  if (!steps && !money.all.some(name => name in record || name in record.edits)) return record
  const kept: Record<string, unknown> = { ...record, ...fieldsWithout(kind.fields, record) }
  for (const name of money.whole) delete kept[name]
  kept.edits = without(record.edits, money.whole)
  if (steps) kept.steps = stepsWithout(kind, record.steps)
  return kept as AnyRecord
}

interface Money {
  /** Fields that are money themselves. */
  readonly whole: readonly string[]
  /** Those, and fields with a part that is. */
  readonly all: readonly string[]
}

const known = new Map<string, Money>()

function moneyOf(kind: Kind): Money {
  let money = known.get(kind.name)
  if (!money) {
    const entries = Object.entries(kind.fields)
    money = {
      whole: entries.filter(([, field]) => field.seenBy === 'money').map(([name]) => name),
      all: entries.filter(([, field]) => isMoney(field)).map(([name]) => name),
    }
    known.set(kind.name, money)
  }
  return money
}

function factHasMoney(kind: Kind, fact: Fact): boolean {
  const { all } = moneyOf(kind)
  const { fields, cleared } = fact.body
  if (all.some(name => name in (fields ?? {}) || name in (fact.erasable?.fields ?? {}))) return true
  if (all.some(name => cleared?.includes(name))) return true
  return Object.values(carriedBy(kind, fact.verb)).some(isMoney)
}

function stepHasMoney(kind: Kind, past: string): boolean {
  return Object.values(carriedBy(kind, past)).some(isMoney)
}

function carriedBy(kind: Kind, past: string): Fields {
  const name = Object.keys(kind.verbs).find(each => kind.verbs[each]?.past === past)
  return (name === undefined ? undefined : verbOf(kind, name)?.carries) ?? {}
}

function stepsWithout(kind: Kind, steps: AnyRecord['steps']): AnyRecord['steps'] {
  const entries = Object.entries(steps).map(([past, step]) => {
    const { at, by, because, ...carried } = step
    const kept = valuesWithout(carriedBy(kind, past), carried)
    return [past, { ...kept, at, by, ...(because === undefined ? {} : { because }) }]
  })
  return Object.fromEntries(entries)
}

/** The values that are there, without those that are money. */
function valuesWithout(fields: Fields, values: Values): Values {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name]
    if (field?.seenBy === 'money') continue
    kept[name] = field && isMoney(field) ? partsWithout(field, value) : value
  }
  return kept
}

/** Only the fields of which a part is money. */
function fieldsWithout(fields: Fields, record: AnyRecord): Values {
  const kept: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (name in record && field.seenBy !== 'money' && isMoney(field))
      kept[name] = partsWithout(field, record[name])
  }
  return kept
}

function partsWithout(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return value
  const parts = field.parts ?? {}
  if (Array.isArray(value)) return value.map(each => valuesWithout(parts, each as Values))
  return valuesWithout(parts, value as Values)
}

function without<V>(values: { readonly [name: string]: V }, names: readonly string[]): { [name: string]: V } {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

function changes(values: Values | undefined): boolean {
  return values !== undefined && Object.keys(values).length > 0
}
