/** GitHub issues as its REST API lists them: milestones become deliverables, issues tasks. Pull requests are left out. */
import { z } from 'zod'
import type { Place } from '../place.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { entriesOf, type Issue } from './issue.ts'
import { People } from './people.ts'
import type { Reading, SourceAsked } from './read-from.ts'
import { daySaid } from './written-day.ts'

const milestoneShape = z.object({
  number: z.number().int(),
  title: z.string(),
  state: z.string().nullish(),
  due_on: z.string().nullish(),
  html_url: z.string().nullish(),
})

const issueShape = z.object({
  number: z.number().int(),
  title: z.string(),
  state: z.string(),
  html_url: z.string().nullish(),
  repository_url: z.string().nullish(),
  assignee: z.object({ login: z.string() }).nullish(),
  milestone: milestoneShape.nullish(),
  parent_issue_url: z.string().nullish(),
  pull_request: z.unknown().optional(),
})

type Told = z.infer<typeof issueShape>

export function readGithub(asked: SourceAsked): Reading {
  const { file, text, map } = asked
  const found = valuesIn(file, text)
  const empty = { entries: [], told: [], columns: [], people: new Map<string, number>() }
  if ('trouble' in found) return { ...empty, troubles: [found.trouble] }
  const troubles: Trouble[] = []
  const issues = new Map<string, Issue>()
  let pulls = 0
  for (const [at, value] of found.values.entries()) {
    const place = { file, line: found.lines[at] ?? 1, column: 1 }
    const read = issueShape.safeParse(value)
    if (!read.success) troubles.push(notAnIssue(place, at, read.error.issues[0]))
    else if (read.data.pull_request) pulls++
    else
      for (const issue of issuesIn(read.data, place)) if (!issues.has(issue.key)) issues.set(issue.key, issue)
  }
  const system = map.system ?? 'github'
  const people = new People(system, map)
  const made = entriesOf([...issues.values()], { ...asked, system, people })
  const left =
    pulls === 1 ? '1 pull request is left out.' : `${pulls.toLocaleString('en')} pull requests are left out.`
  return {
    entries: [...people.made.values(), ...made.entries],
    troubles,
    told: [...(pulls > 0 ? [left] : []), ...made.told],
    columns: [],
    people: people.met,
  }
}

/** The issue, before it the milestone it belongs to. */
function issuesIn(told: Told, place: Place): Issue[] {
  const repository = repositoryOf(told)
  const { milestone } = told
  const upper: Issue[] = milestone
    ? [
        {
          key: `${repository} milestone ${milestone.number}`,
          title: milestone.title,
          place,
          isDone: milestone.state === 'closed',
          sort: 'deliverable',
          ...(milestone.due_on ? { dueOn: daySaid(milestone.due_on, place) } : {}),
          ...(milestone.html_url ? { url: milestone.html_url } : {}),
          waitsFor: [],
          notes: [],
        },
      ]
    : []
  const above = /repos\/(.+?)\/issues\/(\d+)$/.exec(told.parent_issue_url ?? '')
  const issue: Issue = {
    key: `${repository}#${told.number}`,
    title: told.title.trim() || `#${told.number}`,
    place,
    isDone: told.state === 'closed',
    sort: 'task',
    parent: above ? `${above[1]}#${above[2]}` : upper[0]?.key,
    assignee: told.assignee?.login,
    ...(told.html_url ? { url: told.html_url } : {}),
    waitsFor: [],
    notes: [],
  }
  return [...upper, issue]
}

function repositoryOf({ repository_url: api, html_url: page }: Told): string {
  return (
    /repos\/(.+)$/.exec(api ?? '')?.[1] ?? /^https?:\/\/[^/]+\/(.+?)\/issues\//.exec(page ?? '')?.[1] ?? ''
  )
}

type Found =
  | { readonly values: readonly unknown[]; readonly lines: readonly number[] }
  | { readonly trouble: Trouble }

/** One list, pages of a list one after the other, or one issue a line. */
function valuesIn(file: string, text: string): Found {
  const at = (line: number) => ({ file, line, column: 1 })
  const remedy = 'Take the list as GET /repos/OWNER/REPO/issues?state=all answers it.'
  const whole = parsed(text)
  if (whole !== undefined) {
    const values = (Array.isArray(whole) ? whole : [whole]).flat()
    return { values, lines: linesOf(text, values.length) }
  }
  const lines = text.split(/\r?\n/)
  const values: unknown[] = []
  const places: number[] = []
  for (const [line, words] of lines.entries()) {
    if (words.trim() === '') continue
    const value = parsed(words)
    if (value === undefined)
      return {
        trouble: unreadable('malformed-json', at(line + 1), { reason: 'This is no valid JSON.', remedy }),
      }
    for (const each of [value].flat()) {
      values.push(each)
      places.push(line + 1)
    }
  }
  if (values.length === 0)
    return { trouble: unreadable('no-plan', at(1), { reason: 'The file is empty.', remedy }) }
  return { values, lines: places }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Perhaps one value a line.
    return undefined
  }
}

/** Where each issue begins: at its number, where the file is written over lines; else all on the first. */
function linesOf(text: string, count: number): number[] {
  const lines: number[] = []
  for (const [line, words] of text.split('\n').entries())
    if (/^(?: {2}| {4}|\t)?\{\s*$/.test(words)) lines.push(line + 1)
  return lines.length >= count ? lines : []
}

function notAnIssue(place: Place, at: number, issue: z.core.$ZodIssue | undefined): Trouble {
  const reason = `Entry ${at + 1} is no issue: ${issue?.path.join('.') || 'it'} ${issue?.code === 'invalid_type' ? `is not ${issue.expected}` : 'does not fit'}.`
  return { code: 'invalid-value', place, reason, remedy: 'Take the list as the API answers it.' }
}
