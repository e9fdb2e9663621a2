import type { CapacityProblem } from './problem.ts'
import type { Repair, RepairCosts } from './repair.ts'
import type { MixedModel } from './solver.ts'

type Row = { terms: [number, number][]; least: number; most: number }

/** The mixed-integer model as it is built, and the way back from its columns to repairs. */
export class Repairs {
  readonly problem: CapacityProblem
  readonly costs: RepairCosts
  readonly model: { columns: MixedModel['columns'][number][]; rows: Row[] } = { columns: [], rows: [] }
  readonly #named: { column: number; read: (values: Float64Array) => Repair | null }[] = []
  /** By demand: columns that say by how many weeks it begins later. */
  readonly #places: Map<number, number>[]
  /** By demand and week: columns that give days. */
  readonly #given = new Map<string, number[]>()
  /** By person and week: columns that take their days. */
  readonly #taken = new Map<string, [number, number][]>()
  readonly #lent = new Map<string, { column: number; days: number[] }>()
  readonly #trained = new Map<string, number>()
  readonly #unmet: number[] = []

  constructor(problem: CapacityProblem, costs: RepairCosts) {
    this.problem = problem
    this.costs = costs
    this.#places = problem.demands.map(() => new Map())
  }

  place(d: number, later: number, cost: number): number {
    const demand = this.problem.demands[d].id
    const repair: Repair | null = later === 0 ? null : { kind: 'move', demand, weeks: later }
    const column = this.#switch(cost, () => repair)
    this.#places[d].set(later, column)
    return column
  }

  choice(repair: Repair, cost: number): number {
    return this.#switch(cost, () => repair)
  }

  exactlyOne(columns: readonly number[]): void {
    this.model.rows.push({ terms: columns.map(column => [column, 1]), least: 1, most: 1 })
  }

  hires(skill: string): void {
    const column = this.#column({ cost: this.costs.hire, upper: 20, whole: true })
    this.#named.push({
      column,
      read: values => ({ kind: 'hire', skill, people: Math.round(values[column]) }),
    })
    for (let week = this.costs.hireWeeks; week < this.problem.weeks; week++) {
      const days = this.problem.demands.flatMap((demand, d) =>
        demand.skill === skill && demand.person === undefined ? [this.#give(d, week, 0)] : [],
      )
      if (days.length === 0) continue
      const terms: [number, number][] = days.map(day => [day, 1])
      this.model.rows.push({
        terms: [...terms, [column, -this.costs.hireDaysPerWeek]],
        least: -Infinity,
        most: 0,
      })
    }
  }

  /** Person `p` may give days to demand `d`: as they are, lent to its team, or trained in its skill. */
  gives(p: number, d: number, how: { lentTo?: string; trainedIn?: string }): void {
    const person = this.problem.people[p]
    const first = how.trainedIn === undefined ? 0 : this.costs.trainWeeks
    for (let week = Math.max(first, this.problem.demands[d].fromWeek); week < this.problem.weeks; week++) {
      const supply = person.supply[week]
      if (!(supply > 0)) continue
      const day = this.#give(d, week, how.lentTo === undefined ? 0 : this.costs.lendDay)
      this.#take(p, week, [day, 1])
      const gate =
        how.lentTo !== undefined
          ? this.#lendOf(p, how.lentTo, day)
          : how.trainedIn !== undefined
            ? this.#trainOf(p, how.trainedIn)
            : null
      if (gate !== null)
        this.model.rows.push({
          terms: [
            [day, 1],
            [gate, -supply],
          ],
          least: -Infinity,
          most: 0,
        })
    }
  }

  /** Nobody gives more than they have; training takes its days from the first weeks. */
  limit(p: number): void {
    const person = this.problem.people[p]
    for (let week = 0; week < this.problem.weeks; week++) {
      const terms = [...(this.#taken.get(`${p} ${week}`) ?? [])]
      if (week < this.costs.trainWeeks) {
        const perWeek = Math.min(
          person.supply[week],
          this.costs.trainDays / Math.max(1, this.costs.trainWeeks),
        )
        for (const [key, column] of this.#trained) if (key.startsWith(`${p} `)) terms.push([column, perWeek])
      }
      if (terms.length > 0) this.model.rows.push({ terms, least: -Infinity, most: person.supply[week] })
    }
  }

  /** What is given in a week and what stays undone add up to what is wanted there, wherever the demand was moved. */
  balance(
    d: number,
    week: number,
    { shifts, unmetCost }: { shifts: readonly number[]; unmetCost: number },
  ): void {
    const wanted: [number, number][] = []
    for (const [later, column] of this.#places[d])
      if (shifts[later] > 0) wanted.push([column, -shifts[later]])
    if (wanted.length === 0) return
    const undone = this.#column({ cost: unmetCost, upper: Infinity, whole: false })
    this.#unmet.push(undone)
    const given = (this.#given.get(`${d} ${week}`) ?? []).map(column => [column, 1] as [number, number])
    this.model.rows.push({ terms: [...given, [undone, 1], ...wanted], least: 0, most: 0 })
  }

  read(values: Float64Array): Repair[] {
    return this.#named.flatMap(({ column, read }) => (values[column] > 0.5 ? (read(values) ?? []) : []))
  }

  unmetDays(values: Float64Array): number {
    return this.#unmet.reduce((sum, column) => sum + values[column], 0)
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

  #give(d: number, week: number, cost: number): number {
    const column = this.#column({ cost, upper: Infinity, whole: false })
    const key = `${d} ${week}`
    this.#given.set(key, [...(this.#given.get(key) ?? []), column])
    return column
  }

  #take(p: number, week: number, term: [number, number]): void {
    const key = `${p} ${week}`
    this.#taken.set(key, [...(this.#taken.get(key) ?? []), term])
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
