/** Deliverables of the running cycle, in the order in which they were planned. */
import { idOf } from '../ids.ts'
import type { Line } from './line.ts'
import type { Deliverable } from './promise.ts'

interface Planned {
  readonly plannedOn: string
  readonly plannedBy: string
  readonly startedOn?: string
  readonly deliverable: Deliverable
}

/** The three steps of DEL-31, each with somebody and a day. */
export const tasksOfTheImport: readonly Line[] = [
  step('Map the 61 fields of the old system', 'Tomas Reyl', '2026-11-27'),
  step('Trial import of the Lowfield branch', 'Nell Crowe', '2026-12-04'),
  step('Branch managers sign the sample of 200 visits', 'Wanda Pires', '2026-12-11'),
]

/** Steps that are behind them. */
export const stepsDone: readonly Line[] = [
  finished('Choose the week with Lowfield', 'Daniel Osei', '2026-11-06'),
  finished('Send each coordinator the first lesson', 'Aiko Tanabe', '2026-11-11'),
  finished('Put the branches in order', 'Daniel Osei', '2026-11-17'),
  finished('Send the draft to Ardenvale', 'Marek Dolny', '2026-11-18'),
]

/** Asked for after the plan was agreed. */
export const holidayImport: Line = {
  on: '2026-11-13',
  by: 'Nell Crowe',
  say: 'task.add',
  subject: 'task Import the holidays of 14 branches',
  fields: {
    title: 'Import the holidays of 14 branches',
    parent: 'DEL-31',
    assignee: 'Nell Crowe',
    effortDays: 6.5,
  },
}

/** `key | owner | statement | done | due | started | low likely high | steps`, `-` where there is none. */
export const presentDeliverables: readonly Planned[] = [
  ...planned(
    'OUT-14 2026-10-14 Daniel Osei',
    `DEL-31 | Hanna Voss | Ardenvale’s visit history is imported and checked | 24 months of visits are in the product, and branch managers have signed a sample of 200. | 2026-12-18 | 2026-11-02 | 8 12 20
    DEL-32 | Aiko Tanabe | Coordinators of 14 branches have passed the training | Each of the 28 coordinators has passed the test. | 2027-01-22 | 2026-11-09 | 10 14 18 | Send each coordinator the first lesson; Hold the first day in each branch; Hold the test
    DEL-33 | Daniel Osei | The pilot branch has planned one full week | Every visit of one week at Lowfield was planned in the product. | 2027-01-15 | - | 1 1.4 2 | Choose the week with Lowfield; Set up the branch; Sit beside the coordinators for the week
    DEL-34 | Daniel Osei | Branches 2 to 14 are live, four a week | Thirteen branches have planned a visit in the product. | 2027-01-29 | - | 3 3.8 4.8 | Put the branches in order; Ask each branch for its quiet day
    DEL-35 | Marek Dolny | Ardenvale’s privacy agreement is signed, with its data in the EU | Both signatures are on the agreement. | 2026-12-18 | 2026-11-16 | 2 3 5 | Send the draft to Ardenvale; Answer what their lawyer asks
    DEL-36 | Farah Benali | Each Ardenvale branch has a named contact in support | Fourteen branches have a letter with one name. | 2027-01-22 | - | 1 2 3
    DEL-37 | Mei Castel | Ardenvale gets a count of re-planned visits each month | The count of December is with Joanna Reed. | 2027-01-22 | - | 2 4 6
    DEL-38 | Mei Castel | Ardenvale’s managers see the figures of their branches every Monday | Three Mondays in a row the figures were there at eight. | 2027-01-29 | - | 3.5 5 7.5`,
  ),
  ...planned(
    'OUT-15 2026-10-15 Petra Vance',
    'DEL-39 | Oskar Niemi | The list of what a kick-off pack holds is agreed | Sales, delivery and onboarding have signed the list. | 2026-12-04 | 2026-10-19 | 2 3 5',
  ),
  ...planned(
    'OUT-19 2026-10-16 Samir Qureshi',
    'DEL-40 | Yuna Park | The set-up screens lead through one branch from start to end | A tester set up a branch without leaving the screens. | 2027-01-29 | 2026-10-26 | 8 12 18',
  ),
  ...planned(
    'OUT-18 2026-10-19 Hanna Voss',
    'DEL-41 | Leif Arnesen | Each refused row says why and how to mend it | A tester mended ten refused rows with the message alone. | 2027-01-08 | 2026-10-26 | 5 8 12',
  ),
  ...planned(
    'OUT-12 2026-10-20 Ines Duarte',
    'DEL-42 | Tomas Reyl | Live link to rota systems, first version | One client’s rota changes appear in the plan within five minutes. | 2027-01-29 | 2026-10-28 | 8 15 20',
  ),
  ...planned(
    'OUT-16 2026-10-21 Jonas Pell',
    'DEL-43 | Milo Sand | The offer form has a line for each promise and who confirmed it | Ten offers went out on the form. | 2026-12-11 | - | 1.5 2 3',
  ),
  ...planned(
    'OUT-13 2026-10-22 Clara Wendt',
    'DEL-44 | Ada Nwosu | The deal form asks for the client’s systems, people and dates | Five account executives and deliverers have filled it for one deal each. | 2027-01-08 | - | 3 4 5',
  ),
  ...planned(
    'OUT-18 2026-10-23 Hanna Voss',
    'DEL-45 | Rosa Velde | The six commonest formats are read without loss | One file of each format came through with every row. | 2027-01-15 | 2026-11-02 | 9 12 18',
  ),
  ...planned(
    'OUT-9 2026-10-26 Farah Benali',
    'DEL-46 | Lucia Marr | The five slowest sorts of ticket have a shorter way | Each of the five sorts has one page, and October’s tickets took it. | 2027-02-26 | 2026-11-03 | 5 8 12',
  ),
  ...planned(
    'OUT-10 2026-10-27 Clara Wendt',
    'DEL-47 | Teo Lindahl | Each client due by summer has a signed renewal plan | Nineteen plans carry a signature of the client. | 2027-03-31 | 2026-11-09 | 10 14 20',
  ),
  ...planned(
    'OUT-20 2026-11-20 Clara Wendt',
    'DEL-48 | Noor Haddad | The visit calendar for clients that went live is filled | Each client that went live since January has a day and a visitor. | 2027-02-26 | - | 2 3 5',
  ),
]

function planned(what: string, rows: string): Planned[] {
  const [parent = '', plannedOn = '', ...name] = what.split(' ')
  return rows.split('\n').map((row): Planned => {
    const [key = '', owner = '', statement = '', done = '', dueOn = '', startedOn = '', guess = '', steps] =
      row.trim().split(' | ')
    const [low = 0, likely = 0, high = 0] = guess.split(' ').map(Number)
    return {
      plannedOn,
      plannedBy: name.join(' '),
      ...(startedOn === '-' ? {} : { startedOn }),
      deliverable: {
        ...{ key, owner, statement, done, dueOn, parent, estimate: [low, likely, high] as const },
        ...(steps ? { tasks: steps.split('; ') } : {}),
      },
    }
  })
}

function step(title: string, assignee: string, dueOn: string): Line {
  return {
    on: '2026-10-14',
    by: 'Daniel Osei',
    say: 'task.add',
    subject: `task ${title}`,
    fields: { title, parent: idOf('DEL-31'), assignee, dueOn },
  }
}

function finished(title: string, by: string, on: string): Line {
  return { on, by, say: 'task.finish', subject: title }
}
