/** Findings as a good compiler says them: place, the line itself, what, and what to do; folded by tree. */
import type { CheckFinding, CheckReport, Plan, Trouble } from '@throughline/host'
import { harmless, type Paint, wrapped } from '../paint.ts'
import { counted } from './counted.ts'

export interface Showing {
  readonly paint: Paint
  readonly columns: number
  /** Every finding, without folding. */
  readonly all: boolean
}

export function textReport(report: CheckReport, plan: Plan, showing: Showing): string {
  const { paint } = showing
  const told = report.told.map(line => `${paint.grey(`${plan.file}: ${line}`)}\n`)
  const trees = treesOf(report.findings).flatMap(([tree, findings]) =>
    treeText(report, plan, { ...showing, tree, findings }),
  )
  return [...told, ...trees, ...cannotText(report, showing), closing(report, plan, paint)].join('')
}

/** Troubles of a file alone, as findings are shown. */
export function troublesText(troubles: readonly Trouble[], plan: Plan, showing: Showing): string {
  return troubles.map(trouble => troubleText(trouble, plan, showing)).join('')
}

function troubleText({ code, place, reason, remedy }: Trouble, plan: Plan, showing: Showing): string {
  const said = { severity: 'error' as const, code, place, remedy, sentence: reason, evidence: [] }
  return findingText(said, plan, showing)
}

type Told = Pick<CheckFinding, 'severity' | 'code' | 'place' | 'sentence' | 'evidence' | 'remedy'>

interface Tree extends Showing {
  readonly tree: string
  readonly findings: readonly CheckFinding[]
}

function treeText(report: CheckReport, plan: Plan, tree: Tree): string[] {
  const { paint, all, findings } = tree
  const most = all ? findings.length : report.shownMost
  const shown = [...findings].sort(bySeverity).slice(0, most).sort(byPlace)
  const rest = findings.filter(finding => !shown.includes(finding))
  const heading = tree.tree ? [`${paint.bold(harmless(clipped(tree.tree, tree.columns)))}\n\n`] : []
  const like = rest.length > 0 ? [`  ${paint.grey(`and ${rest.length} like it: ${byCode(rest)}.`)}\n\n`] : []
  return [...heading, ...shown.map(finding => findingText(finding, plan, tree)), ...like]
}

function findingText(finding: Told & Partial<CheckFinding>, plan: Plan, { paint, columns }: Showing): string {
  const { place, severity, code, sentence, evidence, remedy } = finding
  const where = `${place.file}:${place.line}:${place.column}`
  const colour = { error: paint.red, warning: paint.yellow, note: paint.blue }[severity]
  const lines = [
    `${paint.bold(where)} ${colour(severity)} ${code}`,
    ...excerpt(finding, plan, { paint, colour }),
  ]
  const width = Math.min(columns, 110) - 4
  const say = (text: string) => wrapped(harmless(text), width).map(line => `    ${line}`)
  lines.push(...say(sentence))
  const more = evidence.filter(each => each.text !== sentence && each.text !== finding.subject?.title)
  for (const each of more) lines.push(...say(`· ${each.text}`).map(paint.grey))
  const [first = '', ...others] = wrapped(harmless(remedy), width - 2)
  lines.push(`  ${paint.bold('→')} ${first}`, ...others.map(line => `    ${line}`))
  return `${lines.join('\n')}\n\n`
}

/** The line of the file with what is meant underlined. */
function excerpt(
  { place }: Told,
  plan: Plan,
  { paint, colour }: { paint: Paint; colour: (text: string) => string },
): string[] {
  const lines = place.file === plan.file ? plan.lines : plan.mapLines
  const line = lines?.[place.line - 1]
  if (line === undefined) return []
  const window = windowOf(line, place.column - 1)
  const gutter = String(place.line)
  const word = place.width ?? /^\S*/.exec(line.slice(place.column - 1))?.[0].length ?? 1
  const width = Math.max(1, Math.min(word, window.text.length - window.column))
  const bar = paint.grey('│')
  return [
    `  ${paint.grey(gutter)} ${bar} ${harmless(window.text)}`,
    `  ${' '.repeat(gutter.length)} ${bar} ${' '.repeat(harmless(window.text.slice(0, window.column)).length)}${colour('^'.repeat(width))}`,
  ]
}

const windowWidth = 100

/** A long line is shown around its column. */
function windowOf(line: string, column: number): { text: string; column: number } {
  const text = line.replace(/\t/g, ' ')
  if (text.length <= windowWidth) return { text, column }
  const start = Math.max(0, Math.min(column - 20, text.length - windowWidth))
  const cut = text.slice(start, start + windowWidth)
  const head = start > 0 ? '…' : ''
  const tail = start + windowWidth < text.length ? '…' : ''
  return { text: `${head}${cut}${tail}`, column: column - start + head.length }
}

function cannotText({ cannot }: CheckReport, { paint, columns }: Showing): string[] {
  const needs = [...new Set(cannot.map(each => each.needs))]
  return needs.flatMap(need => {
    const codes = cannot.filter(each => each.needs === need).map(each => each.code)
    const text = `Cannot be judged without ${need}: ${codes.join(', ')}.`
    return [...wrapped(text, Math.min(columns, 110)).map(line => `${paint.grey(line)}\n`), '\n']
  })
}

function closing(report: CheckReport, plan: Plan, paint: Paint): string {
  if (report.unreadable) return `${paint.bold(`${plan.file} could not be read as a plan.`)}\n`
  const kinds = Object.entries(report.records).map(([kind, count]) => counted(count, kind))
  const among = kinds.length > 0 ? ` in ${kinds.join(', ')}` : ''
  const bySort = (['error', 'warning', 'note'] as const).flatMap(severity => {
    const count = report.findings.filter(finding => finding.severity === severity).length
    return count > 0 ? [`${count} ${severity}${count === 1 ? '' : 's'}`] : []
  })
  return `${paint.bold(bySort.length > 0 ? `${bySort.join(', ')}${among}.` : `Nothing found${among}.`)}\n`
}

function treesOf(findings: readonly CheckFinding[]): [string, CheckFinding[]][] {
  const trees = new Map<string, CheckFinding[]>()
  for (const finding of findings) {
    const top = headingOf(finding)
    const tree = trees.get(top)
    if (tree) tree.push(finding)
    else trees.set(top, [finding])
  }
  return [...trees]
}

/** Key and title of the record at the top, the title once where the key already says it. */
function headingOf({ tree }: CheckFinding): string {
  if (!tree) return ''
  return tree.key.includes(tree.title) ? tree.key : `${tree.key} ${tree.title}`
}

function byCode(findings: readonly CheckFinding[]): string {
  const counts = new Map<string, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${count} ${code}`)
    .join(', ')
}

const order = ['error', 'warning', 'note']

function bySeverity(a: CheckFinding, b: CheckFinding): number {
  return order.indexOf(a.severity) - order.indexOf(b.severity)
}

function byPlace(a: CheckFinding, b: CheckFinding): number {
  return a.place.line - b.place.line || a.place.column - b.place.column
}

function clipped(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text
}
