/** GitHub issues as its REST API lists them: milestones become deliverables, issues tasks. Pull requests are left out. */
import type { Place } from '../place.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { People } from './people.ts'
import type { Reading, SourceAsked } from './source.ts'
import { entriesOf, type Ticket } from './ticket.ts'
import { daySaid } from './written-day.ts'

interface Told {
  readonly number: number
  readonly title: string
  readonly state: string
  readonly html_url?: unknown
  readonly repository_url?: unknown
  readonly assignee?: unknown
  readonly milestone?: unknown
  readonly parent_issue_url?: unknown
  readonly pull_request?: unknown
}

export function readGithub(asked: SourceAsked): Reading {
  const { file, text, map } = asked
  const found = valuesIn(file, text)
  const empty = { entries: [], told: [], columns: [], people: new Map<string, number>() }
  if ('trouble' in found) return { ...empty, troubles: [found.trouble] }
  const troubles: Trouble[] = []
  const issues = new Map<string, Ticket>()
  let pulls = 0
  for (const [at, value] of found.values.entries()) {
    const place = { file, line: found.lines[at] ?? 1, column: 1 }
    if (!isTold(value)) troubles.push(notAnIssue(place, at))
    else if (value.pull_request) pulls++
    else for (const issue of issuesIn(value, place)) if (!issues.has(issue.key)) issues.set(issue.key, issue)
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
function issuesIn(told: Told, place: Place): Ticket[] {
  const repository = repositoryOf(told)
  const upper = milestoneOf(told, { repository, place })
  const above = /repos\/(.+?)\/issues\/(\d+)$/.exec(wordIn(told.parent_issue_url) ?? '')
  const url = wordIn(told.html_url)
  const issue: Ticket = {
    key: `${repository}#${told.number}`,
    title: told.title.trim() || `#${told.number}`,
    place,
    isDone: told.state === 'closed',
    sort: 'task',
    parent: above ? `${above[1]}#${above[2]}` : upper?.key,
    assignee: wordIn(groupIn(told.assignee).login),
    ...(url ? { url } : {}),
    waitsFor: [],
    notes: [],
  }
  return upper ? [upper, issue] : [issue]
}

function milestoneOf(told: Told, at: { repository: string; place: Place }): Ticket | undefined {
  const { number, title, state, due_on: due, html_url: page } = groupIn(told.milestone)
  const [name, dueOn, url] = [wordIn(title), wordIn(due), wordIn(page)]
  if (typeof number !== 'number' || name === undefined) return undefined
  const { repository, place } = at
  return {
    key: `${repository} milestone ${number}`,
    title: name,
    place,
    isDone: state === 'closed',
    sort: 'deliverable',
    ...(dueOn ? { dueOn: daySaid(dueOn, place) } : {}),
    ...(url ? { url } : {}),
    waitsFor: [],
    notes: [],
  }
}

function repositoryOf({ repository_url: api, html_url: page }: Told): string {
  const found = /repos\/(.+)$/.exec(wordIn(api) ?? '')?.[1]
  return found ?? /^https?:\/\/[^/]+\/(.+?)\/issues\//.exec(wordIn(page) ?? '')?.[1] ?? ''
}

function isTold(value: unknown): value is Told {
  const { number, title, state } = groupIn(value)
  return Number.isSafeInteger(number) && typeof title === 'string' && typeof state === 'string'
}

function groupIn(value: unknown): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value))
}

function wordIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
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

function notAnIssue(place: Place, at: number): Trouble {
  const reason = `Entry ${at + 1} is no issue: it lacks a number, a title or a state.`
  return { code: 'invalid-value', place, reason, remedy: 'Take the list as the API answers it.' }
}
