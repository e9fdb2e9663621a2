import { type CapacityProblem, type Demand, wantedIn } from './problem.ts'
import type { Repair, RepairCosts } from './repair.ts'
import type { MixedModel } from './solver.ts'

type Row = { terms: [number, number][]; least: number; most: number }

/** Demands that the same people may do: they share the days given to them. */
interface DemandSort {
  like: Demand
  demands: number[]
}

/** The mixed-integer model as it is built, and the way back from its columns to repairs. */
export class Repairs {
  readonly problem: CapacityProblem
  readonly costs: RepairCosts
  readonly sorts: DemandSort[]
  readonly model: { columns: MixedModel['columns'][number][]; rows: Row[] } = { columns: [], rows: [] }
  readonly #named: { column: number; read: (values: Float64Array) => Repair | null }[] = []
  /** By demand: columns that say by how many weeks it begins later. */
  readonly #places: Map<number, number>[]
  /** By sort and week: columns that give days. */
  readonly #given = new Map<string, number[]>()
  /** By person and week: columns that take their days. */
  readonly #taken = new Map<string, [number, number][]>()
  /** By person, gate and week: columns open only with the gate. */
  readonly #gated = new Map<string, { gate: number; most: number; days: number[] }>()
  readonly #lent = new Map<string, { column: number; days: number[] }>()
  readonly #trained = new Map<string, number>()
  readonly #hired = new Map<string, number>()
  readonly #unmet: number[] = []

  constructor(problem: CapacityProblem, costs: RepairCosts) {
    this.problem = problem
    this.costs = costs
    this.#places = problem.demands.map(() => new Map())
    const sorts = new Map<string, DemandSort>()
    problem.demands.forEach((demand, d) => {
      const key = JSON.stringify([demand.person, demand.skill, demand.level, demand.team])
      const sort = sorts.get(key)
      if (sort) sort.demands.push(d)
      else sorts.set(key, { like: demand, demands: [d] })
    })
    this.sorts = [...sorts.values()]
  }

  place(d: number, later: number, cost: number): number {
    const demand = this.problem.demands[d].id
    const column = this.#switch(cost, () => (later === 0 ? null : { kind: 'move', demand, weeks: later }))
    this.#places[d].set(later, column)
    return column
  }

  choice(repair: Repair, cost: number): number {
    return this.#switch(cost, () => repair)
  }

  exactlyOne(columns: readonly number[]): void {
    this.model.rows.push({ terms: columns.map(column => [column, 1]), least: 1, most: 1 })
  }

  /** People hired for a skill may give days to every sort of work that wants it. */
  hires(s: number, skill: string): void {
    const known = this.#hired.get(skill)
    const column = known ?? this.#column({ cost: this.costs.hire, upper: 20, whole: true })
    if (known === undefined) {
      this.#hired.set(skill, column)
      this.#named.push({
        column,
        read: values => ({ kind: 'hire', skill, people: Math.round(values[column]) }),
      })
    }
    for (const week of this.#weeksOf(s))
      if (week >= this.costs.hireWeeks)
        this.#gate(
          `hired ${skill} ${week}`,
          { gate: column, most: this.costs.hireDaysPerWeek },
          this.#give(s, week, 0),
        )
  }

  /** Person `p` may give days to work of sort `s`: as they are, lent to its team, or trained in its skill. */
  gives(p: number, s: number, how: { lentTo?: string; trainedIn?: string }): void {
    const person = this.problem.people[p]
    const first = how.trainedIn === undefined ? 0 : this.costs.trainWeeks
    for (const week of this.#weeksOf(s)) {
      const most = person.supply[week]
      if (week < first || !(most > 0)) continue
      const day = this.#give(s, week, how.lentTo === undefined ? 0 : this.costs.lendDay)
      this.#take(p, week, day)
      if (how.lentTo !== undefined)
        this.#gate(`lent ${p} ${how.lentTo} ${week}`, { gate: this.#lendOf(p, how.lentTo, day), most }, day)
      if (how.trainedIn !== undefined)
        this.#gate(
          `trained ${p} ${how.trainedIn} ${week}`,
          { gate: this.#trainOf(p, how.trainedIn), most },
          day,
        )
    }
  }

  /** Adds the rows that need all columns: gates, what people have, and what is wanted in each week. */
  close(): void {
    for (const { gate, most, days } of this.#gated.values()) {
      const terms: [number, number][] = days.map(day => [day, 1])
      this.model.rows.push({ terms: [...terms, [gate, -most]], least: -Infinity, most: 0 })
    }
    for (const p of this.problem.people.keys()) this.#limit(p)
    for (const s of this.sorts.keys()) for (const week of this.#weeksOf(s)) this.#balance(s, week)
  }

  read(values: Float64Array): Repair[] {
    return this.#named.flatMap(({ column, read }) => (values[column] > 0.5 ? (read(values) ?? []) : []))
  }

  unmetDays(values: Float64Array): number {
    return this.#unmet.reduce((sum, column) => sum + values[column], 0)
  }

  /** Nobody gives more than they have; training takes its days from the first weeks. */
  #limit(p: number): void {
    const { supply } = this.problem.people[p]
    for (let week = 0; week < this.problem.weeks; week++) {
      const terms = [...(this.#taken.get(`${p} ${week}`) ?? [])]
      if (week < this.costs.trainWeeks) {
        const perWeek = Math.min(supply[week], this.costs.trainDays / Math.max(1, this.costs.trainWeeks))
        for (const [key, column] of this.#trained) if (key.startsWith(`${p} `)) terms.push([column, perWeek])
      }
      if (terms.length > 0) this.model.rows.push({ terms, least: -Infinity, most: supply[week] })
    }
  }

  /** What is given in a week and what stays undone add up to what is wanted there, wherever demands were moved. */
  #balance(s: number, week: number): void {
    const terms = (this.#given.get(`${s} ${week}`) ?? []).map(column => [column, 1] as [number, number])
    let isWanted = false
    for (const d of this.sorts[s].demands) {
      const demand = this.problem.demands[d]
      let most = 0
      for (const [later, column] of this.#places[d]) {
        const wanted = wantedIn(demand, week, later)
        if (wanted > 0) terms.push([column, -wanted])
        most = Math.max(most, wanted)
      }
      if (most === 0) continue
      isWanted = true
      const cost = this.costs.unmetDay + (demand.stake ?? 0) / Math.max(1, demand.personDays)
      const undone = this.#column({ cost, upper: most, whole: false })
      this.#unmet.push(undone)
      terms.push([undone, 1])
    }
    if (isWanted) this.model.rows.push({ terms, least: 0, most: Infinity })
  }

  /** Weeks in which work of a sort may be wanted, moves included. */
  #weeksOf(s: number): number[] {
    const weeks = new Set<number>()
    for (const d of this.sorts[s].demands) {
      const { fromWeek, toWeek } = this.problem.demands[d]
      const farthest = Math.max(0, ...this.#places[d].keys())
      for (let week = fromWeek; week <= Math.min(this.problem.weeks - 1, toWeek + farthest); week++)
        weeks.add(week)
    }
    return [...weeks].sort((a, b) => a - b)
  }

  #lendOf(p: number, team: string, day: number): number {
    const key = `${p} ${team}`
    const known = this.#lent.get(key)
    if (known) {
      known.days.push(day)
      return known.column
    }
    const days = [day]
    const person = this.problem.people[p].id
    const column = this.#switch(this.costs.lend, values => ({
      kind: 'lend',
      person,
      team,
      personDays: days.reduce((sum, one) => sum + values[one], 0),
    }))
    this.#lent.set(key, { column, days })
    return column
  }

  #trainOf(p: number, skill: string): number {
    const key = `${p} ${skill}`
    const known = this.#trained.get(key)
    if (known !== undefined) return known
    const person = this.problem.people[p].id
    const column = this.#switch(this.costs.train, () => ({ kind: 'train', person, skill }))
    this.#trained.set(key, column)
    return column
  }

  #gate(key: string, { gate, most }: { gate: number; most: number }, day: number): void {
    const known = this.#gated.get(key)
    if (known) known.days.push(day)
    else this.#gated.set(key, { gate, most, days: [day] })
  }

  #give(s: number, week: number, cost: number): number {
    const column = this.#column({ cost, upper: Infinity, whole: false })
    const key = `${s} ${week}`
    const list = this.#given.get(key)
    if (list) list.push(column)
    else this.#given.set(key, [column])
    return column
  }

  #take(p: number, week: number, day: number): void {
    const key = `${p} ${week}`
    const list = this.#taken.get(key)
    if (list) list.push([day, 1])
    else this.#taken.set(key, [[day, 1]])
  }

  #switch(cost: number, repair: (values: Float64Array) => Repair | null): number {
    const column = this.#column({ cost, upper: 1, whole: true })
    this.#named.push({ column, read: repair })
    return column
  }

  #column(column: MixedModel['columns'][number]): number {
    return this.model.columns.push(column) - 1
  }
}
