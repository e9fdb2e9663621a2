/** The people, teams and calendar on which an organisation grows. */
import { systemNames } from '@throughline/model'
import type { Chance } from './chance.ts'
import type { History, Saying } from './history.ts'
import { personName } from './names.ts'
import { type Theme, themes } from './themes.ts'

export interface Crew {
  readonly id: string
  readonly name: string
  readonly theme: Theme
  /** People of the team, its lead first. */
  readonly people: readonly string[]
}

export interface Department {
  readonly id: string
  readonly lead: string
  readonly crews: readonly Crew[]
}

export interface Ground {
  readonly chief: string
  readonly workspace: string
  readonly departments: readonly Department[]
}

/** Day on which an organisation opens, and the Monday on which it is looked at. */
export const openedOn = '2025-11-24'
export const todayOn = '2026-11-23'

/** People and teams for so many records: one person in 25 records, teams of about six. */
export function ground(history: History, chance: Chance, records: number): Ground {
  const saying: Saying = { at: `${openedOn}T08:00:00.000Z`, by: 'import' }
  const calendar = history.add('calendar', { name: 'Office', holidays }, saying)
  const workspace = history.add('workspace', { name: 'Simulated', calendar }, saying)
  switchedOn(history, workspace, records)
  let made = 0
  const somebody = () => history.add('person', { name: personName(made++), ...timeOff(chance) }, saying)
  const chief = somebody()
  const gone = somebody()
  history.step({ id: gone, kind: 'person' }, 'depart', { ...saying, at: '2026-03-02T08:00:00.000Z' })
  const crewCount = Math.max(3, Math.round(records / 110))
  const departments: Department[] = []
  const trade = chance.below(themes.length)
  for (let crews = 0; crews < crewCount; crews += 3) {
    const lead = somebody()
    const name = `Department ${departments.length + 1}`
    const id = history.add('team', { name, level: 'department', lead, liaison: lead }, saying)
    const within = Array.from({ length: Math.min(3, crewCount - crews) }, (_, at) => {
      const theme = themes[(trade + crews + at) % themes.length]!
      return crewOf({
        history,
        saying,
        department: id,
        somebody,
        theme,
        number: crews + at,
        size: chance.between(4, 7),
      })
    })
    history.edit({ id: lead, kind: 'person' }, { teams: [id] }, saying)
    departments.push({ id, lead, crews: within })
  }
  return { chief, workspace, departments }
}

/** All systems; the two that ask before a promise is made came last. A small one begins as every workspace does. */
function switchedOn(history: History, id: string, records: number): void {
  if (records < withLife) return
  const late = ['charter', 'gate']
  const of = { id, kind: 'workspace' }
  const early = systemNames.filter(name => !late.includes(name))
  history.edit(
    of,
    { systems: early, currency: 'EUR', valueUnit: 'money', costPerDay: 500 },
    { ...founded, by: 'import' },
  )
  history.edit(of, { systems: [...systemNames] }, { at: '2026-09-07T07:00:00.000Z', by: 'import' })
}

/** From so many records on an organisation has more than a cascade. */
export const withLife = 300

const founded = { at: `${openedOn}T08:30:00.000Z`, because: 'It grows with what we learn.' }

interface Founding {
  readonly history: History
  readonly saying: Saying
  readonly department: string
  readonly somebody: () => string
  readonly theme: Theme
  readonly number: number
  readonly size: number
}

function crewOf({ history, saying, department, somebody, theme, number, size }: Founding): Crew {
  const people = Array.from({ length: size }, somebody)
  const again = Math.floor(number / themes.length)
  const name = again === 0 ? theme.team : `${theme.team} ${again + 1}`
  const fields = { name, parent: department, lead: people[0], liaison: people[1] }
  const id = history.add('team', fields, saying)
  for (const person of people)
    history.edit({ id: person, kind: 'person' }, { teams: [id, department] }, saying)
  return { id, name, theme, people }
}

/** A few are on holiday just now, for less than would be an absence. */
function timeOff(chance: Chance): { timeOff?: unknown } {
  if (chance.percent(4)) return { timeOff: [{ from: '2026-11-18', to: '2026-11-28', share: 1 }] }
  return chance.percent(10) ? { timeOff: [{ from: '2026-07-06', to: '2026-08-03', share: 1 }] } : {}
}

const holidays = [24, 25, 28, 29, 30, 31].map(day => ({ on: `2026-12-${day}`, name: 'The office is closed' }))
