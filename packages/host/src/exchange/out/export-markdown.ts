/** Records as a page to read elsewhere: one with all that stands below it, or every decision as a log. */
import {
  type AnyRecord,
  type Field,
  type Kind,
  lineOfSight,
  registry,
  titleOf,
  type World,
} from '@throughline/model'
import { plainText } from './markdown-text.ts'

/** A record on one page: its line, its fields, what stands below it. */
export function exportMarkdown(world: World, record: AnyRecord): string {
  const above = lineOfSight(world, record.id).filter(each => each.id !== record.id)
  const line = above.map(each => `${each.key} ${titleOf(each)}`).join(' → ')
  return page([
    heading(1, record),
    ...(line ? [`_${plainText(line)}_`] : []),
    ...said(world, record),
    ...belowOf(world, record, 0),
    ...decisionsAbout(world, record),
  ])
}

/** Every decision, the newest first, with its options and why. */
export function decisionLog(world: World): string {
  const decisions = (world.all('decision') as unknown as AnyRecord[]).toReversed()
  const title = `# Decisions of ${plainText(world.workspace?.name ?? 'this workspace')}`
  if (decisions.length === 0) return page([title, 'There are none.'])
  return page([title, ...decisions.flatMap(each => [heading(2, each), ...said(world, each)])])
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}

function heading(level: number, record: AnyRecord): string {
  return `${'#'.repeat(level)} ${record.key} ${plainText(titleOf(record))}`
}

/** State, filled fields and the steps that carry words, a line each. */
function said(world: World, record: AnyRecord): string[] {
  const kind: Kind = registry.kinds[record.kind]!
  const fields = Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = record[name]
    if (name === kind.title || name === 'parent' || value === undefined || value === false) return []
    return [`- **${field.label}:** ${valueText(world, field, value)}`]
  })
  const steps = Object.values(kind.verbs).flatMap(verb => {
    const step = record.steps[verb.past]
    const carried = Object.entries(verb.carries ?? {}).flatMap(([name, field]) =>
      step?.[name] === undefined ? [] : [`${field.label}: ${valueText(world, field, step[name])}`],
    )
    const why = step?.because ? [`because ${plainText(step.because)}`] : []
    if (!step || carried.length + why.length === 0) return []
    const by = world.record(step.by)
    const who = `${step.at.slice(0, 10)}${by ? `, ${plainText(titleOf(by))}` : ''}`
    return [`- **${verb.label}** (${who}): ${[...carried, ...why].join('; ')}`]
  })
  return [[`- **State:** ${record.state}`, ...fields, ...steps].join('\n')]
}

function belowOf(world: World, record: AnyRecord, depth: number): string[] {
  const lines = outline(world, record, depth)
  return lines.length > 0 ? ['## What it takes', lines.join('\n')] : []
}

const deepest = 12

function outline(world: World, record: AnyRecord, depth: number): string[] {
  if (depth > deepest) return []
  return world.below(record.id).flatMap(each => {
    const owner = world.record(String(each.owner ?? each.assignee ?? ''))
    const beside = [each.state, owner && titleOf(owner), each.dueOn && `due ${String(each.dueOn)}`]
    const text = `${each.key} ${plainText(titleOf(each))} (${plainText(beside.filter(Boolean).join(', '))})`
    return [`${'  '.repeat(depth)}- ${text}`, ...outline(world, each, depth + 1)]
  })
}

function decisionsAbout(world: World, { id, kind }: AnyRecord): string[] {
  if (kind === 'decision') return []
  const found = world
    .all('decision')
    .filter(({ about }) => (about as readonly string[] | undefined)?.includes(id))
  if (found.length === 0) return []
  const lines = found.map(each => `- ${each.key} ${plainText(each.question)} (${each.state})`)
  return ['## Decisions', lines.join('\n')]
}

function valueText(world: World, field: Field, value: unknown): string {
  if (Array.isArray(value)) {
    const parts = value.map(each =>
      field.sort === 'list'
        ? partsText(world, field, each)
        : valueText(world, { ...field, sort: 'text' }, each),
    )
    return parts.join(field.sort === 'list' || field.sort === 'texts' ? '; ' : ', ')
  }
  if (field.sort === 'tri') {
    const { low, likely, high } = value as { low: number; likely: number; high: number }
    return `${low} to ${high}, likely ${likely}${field.unit ? ` ${field.unit}` : ''}`
  }
  if (typeof value === 'object' && value !== null) return partsText(world, field, value)
  const record = typeof value === 'string' ? world.record(value) : undefined
  if (record) return plainText(titleOf(record))
  if (value === true) return 'yes'
  return `${plainText(String(value))}${field.unit ? ` ${field.unit}` : ''}`
}

function partsText(world: World, field: Field, value: unknown): string {
  return Object.entries(value as object)
    .flatMap(([name, part]) => {
      const of = field.parts?.[name]
      return of && part !== undefined ? [`${of.label.toLowerCase()} ${valueText(world, of, part)}`] : []
    })
    .join(', ')
}
