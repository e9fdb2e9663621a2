/** Rows of our account tables, by equal values. The sign-in library's adapter writes the statements. */
import type { SignIn } from './sign-in.ts'

/** Values of columns, by name. */
export type Values = { readonly [column: string]: string | number | boolean | Date | null }

/** More rows than this are read in pages elsewhere, or not at all. */
const rowsMost = 10_000

export class Rows {
  readonly #signIn: SignIn

  constructor(signIn: SignIn) {
    this.#signIn = signIn
  }

  async create<Row>(model: string, values: Values): Promise<Row> {
    const { adapter } = await this.#signIn.$context
    return (await adapter.create({ model, data: { ...values } })) as Row
  }

  async one<Row>(model: string, equal: Values): Promise<Row | undefined> {
    const { adapter } = await this.#signIn.$context
    return ((await adapter.findOne({ model, where: where(equal) })) as Row | null) ?? undefined
  }

  async all<Row>(model: string, equal: Values): Promise<Row[]> {
    const { adapter } = await this.#signIn.$context
    return (await adapter.findMany({ model, where: where(equal), limit: rowsMost })) as Row[]
  }

  async among<Row>(model: string, column: string, values: string[]): Promise<Row[]> {
    const { adapter } = await this.#signIn.$context
    const within = [{ field: column, operator: 'in' as const, value: values }]
    return (await adapter.findMany({ model, where: within, limit: rowsMost })) as Row[]
  }

  async count(model: string): Promise<number> {
    const { adapter } = await this.#signIn.$context
    return adapter.count({ model })
  }

  /** @returns how many rows were changed */
  async change(model: string, equal: Values, values: Values): Promise<number> {
    const { adapter } = await this.#signIn.$context
    return adapter.updateMany({ model, where: where(equal), update: { ...values } })
  }

  async removeBefore(model: string, column: string, instant: Date): Promise<void> {
    const { adapter } = await this.#signIn.$context
    await adapter.deleteMany({ model, where: [{ field: column, operator: 'lt', value: instant }] })
  }

  async remove(model: string, equal: Values): Promise<void> {
    const { adapter } = await this.#signIn.$context
    await adapter.deleteMany({ model, where: where(equal) })
  }
}

function where(equal: Values): { field: string; value: string | number | boolean | Date | null }[] {
  return Object.entries(equal).map(([field, value]) => ({ field, value }))
}
