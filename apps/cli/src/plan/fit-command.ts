/** `throughline fit PLAN`: if this is added, what gives way? The smallest repair, and what to leave out. */
import type { Addition, RepairsForAddition } from '@throughline/diagnosis'
import { addedTo } from '@throughline/host'
import { addDays, type World } from '@throughline/model'
import { type Command, InvalidArgumentError } from 'commander'
import { type Answering, json } from '../answering.ts'
import { aDay } from '../check/check-command.ts'
import { CannotDo } from '../file-bytes.ts'
import { harmless, type Paint, paintFor } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { judgedPlan, onPlan, type PlanOptions } from './judged-plan.ts'

interface FitOptions extends PlanOptions {
  readonly days: number
  readonly person?: string
  readonly team?: string
  readonly skill?: string
  readonly level?: number
  readonly from?: string
  readonly until?: string
}

export function addFit(program: Command, { terminal, done }: Answering): void {
  onPlan(program.command('fit'))
    .summary('if we add this, what do we cut?')
    .description(
      'Adds work to a plan that is thought of, and says what would have to give way. Nothing is kept.',
    )
    .requiredOption('--days <person-days>', 'how much work it is', personDays)
    .option('--person <person>', 'who would do it, by name or key')
    .option('--team <team>', 'which team')
    .option('--skill <skill>', 'which skill it needs')
    .option('--level <level>', 'at which level at least', personDays)
    .option('--from <day>', 'wanted from this day on (default: today)', aDay)
    .option('--until <day>', 'wanted by this day (default: in a quarter)', aDay)
    .addHelpText('after', help)
    .action(async (file: string | undefined, options: FitOptions) => done(await fit(file, options, terminal)))
}

const help = `
Exit: 0 it fits, or can be made to fit · 1 it cannot, or nothing was found in the time · 2 unreadable.

Examples:
  throughline fit plan.yaml --days 20 --person "Jun Park" --until 2027-03-05
  throughline fit --data ./data --days 15 --skill Testing --json
`

async function fit(file: string | undefined, options: FitOptions, terminal: Terminal): Promise<number> {
  const { world, plan } = await judgedPlan(file, options, terminal)
  const { today } = plan.axis
  const { days, from = today, until = addDays(today, quarter), level } = options
  if (until < from) throw new CannotDo(`${until} lies before ${from}. Choose --until on or after --from.`)
  const adding: Addition = {
    personDays: days,
    fromOn: from,
    byOn: until,
    ...(level === undefined ? {} : { level }),
    ...meant(world, options),
  }
  const said = await addedTo({ world, plan, seed: options.seed, adding })
  terminal.out(options.json ? json(said) : text(adding, said, paintFor(terminal)))
  const unmet = said.repairs && said.repairs.unmetDays - said.repairs.unmetDaysAlready
  return unmet !== undefined && unmet < 0.05 ? 0 : 1
}

/** Days. */
const quarter = 91

function meant(world: World, options: FitOptions): Pick<Addition, 'person' | 'team' | 'skill'> {
  const ids: { person?: string; team?: string; skill?: string } = {}
  for (const kind of ['person', 'team', 'skill'] as const) {
    const words = options[kind]
    if (words === undefined) continue
    const exact = world.keyed(words)
    const found = exact?.kind === kind ? [exact] : world.named(words, [kind])
    const [only, ...more] = found
    if (!only || more.length > 0)
      throw new CannotDo(
        `‘${words}’ names ${only ? `several: ${found.map(({ key }) => key).join(', ')}` : `no ${kind} here`}.`,
      )
    ids[kind] = only.id
  }
  return ids
}

function text(
  { personDays, fromOn, byOn }: Addition,
  { repairs, cuts }: { readonly repairs?: RepairsForAddition; readonly cuts?: RepairsForAddition },
  paint: Paint,
): string {
  const head = `${personDays} ${personDays === 1 ? 'person-day' : 'person-days'} more, from ${fromOn} to ${byOn}:\n`
  if (!repairs) return `${head}no answer was found in the time. Try a smaller piece, or fewer weeks.\n`
  const new_ = repairs.repairs.filter(({ already }) => !already)
  const before = repairs.repairs.length - new_.length
  const lines = new_.map(({ sentence }) => `  ${harmless(sentence)}\n`).join('')
  const fits = new_.length === 0 && left(repairs) === 0
  const body = fits ? '  It fits: nothing has to give way.\n' : lines
  return [
    paint.bold(head),
    body,
    leftText(repairs),
    cutsText(fits ? undefined : cuts),
    alreadyText(before),
  ].join('')
}

/** Person-days that stay undone because of what is added. */
function left({ unmetDays, unmetDaysAlready }: RepairsForAddition): number {
  return Math.max(0, Math.round(10 * (unmetDays - unmetDaysAlready)) / 10)
}

function leftText(repairs: RepairsForAddition): string {
  const days = left(repairs)
  return days > 0 ? `  Even so ${days} ${days === 1 ? 'person-day stays' : 'person-days stay'} undone.\n` : ''
}

function cutsText(cuts: RepairsForAddition | undefined): string {
  const out = cuts?.repairs.filter(({ kind, already }) => kind === 'cut' && !already) ?? []
  if (!cuts || out.length === 0) return ''
  return `Where nothing else may give way:\n${out.map(({ sentence }) => `  ${harmless(sentence)}\n`).join('')}${leftText(cuts)}`
}

function alreadyText(before: number): string {
  if (before === 0) return ''
  return `${before} ${before === 1 ? 'repair is' : 'repairs are'} needed without it too.\n`
}

function personDays(words: string): number {
  const value = Number(words)
  if (!(value > 0) || value > 10_000)
    throw new InvalidArgumentError(`‘${words}’ is no number of person-days above 0.`)
  return value
}
