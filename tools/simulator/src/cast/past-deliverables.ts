/** What stood below the outcomes of the year before, with its steps. */
import type { Deliverable } from './promise.ts'

/** Days on which it was planned, begun and handed over. */
export interface PastDeliverable extends Deliverable {
  readonly plannedOn: string
  readonly plannedBy: string
  readonly startedOn?: string
  readonly deliveredOn?: string
}

/** `key | owner | statement | done | due | started | delivered`, then its steps; `-` where a day never came. */
export const pastDeliverables: readonly PastDeliverable[] = [
  ...below(
    'OUT-1 2025-12-05 Clara Wendt',
    `DEL-1 | Milo Sand | The list of clients and contacts is complete | The list holds 63 clients with one contact each. | 2025-12-19 | 2025-12-08 | 2025-12-18
    Export the client list; Merge clients that stand there twice; Write a contact beside each client; Clara signs the list
    DEL-2 | Jonas Pell | Each client has a letter from its contact | 63 letters are sent, and returned ones were followed up by telephone. | 2026-01-23 | 2026-01-05 | 2026-01-22
    Draft the letter; Check 63 addresses; Send the letters; Call the clients whose letters came back
    DEL-3 | Olivia Renn | The contact stands on every invoice | The January invoices show the contact's name and number. | 2026-01-30 | 2026-01-12 | 2026-01-28
    Ask the invoicing vendor for a field; Fill the field from the list; Print ten test invoices; Send the January invoices`,
  ),
  ...below(
    'OUT-2 2025-12-12 Farah Benali',
    `DEL-4 | Hugo Stein | The rota covers eight to six on every working day | Four weeks of rota are filled, with two names for each hour. | 2026-02-06 | 2026-01-12 | 2026-02-27
    Count tickets by the hour; Ask everybody for their hours; Fill four weeks; Put the rota on the wall
    DEL-5 | Lucia Marr | Twenty standard answers are written and checked | Twenty answers are in the ticket system, each checked by an engineer. | 2026-02-13 | 2026-01-14 | 2026-02-12
    Pick the twenty commonest questions; Write the answers; Have engineers check them; Load them into the ticket system
    DEL-6 | Carl Mbeki | Tickets arrive sorted by urgency | Each new ticket carries one of three urgencies. | 2026-02-20 | 2026-01-26 | 2026-03-06
    Agree the three urgencies with support; Add the field to the form; Sort the queue by it; Watch a week of tickets
    DEL-7 | Mei Castel | The ticket board shows the age of each ticket | The board on the support wall shows hours since arrival. | 2026-02-27 | 2026-02-09 | 2026-03-13
    Read the ticket times every ten minutes; Draw the board; Mend tickets without a time; Hang the board up`,
  ),
  ...below(
    'OUT-3 2026-01-16 Hanna Voss',
    `DEL-8 | Ben Tarrow | A second database takes over within five minutes | Two rehearsals took less than five minutes. | 2026-03-13 | 2026-01-26 | 2026-03-12
    Order the second machine; Copy the data across; Write the switch; Rehearse it on two Sundays
    DEL-9 | Elias Roth | Releases go out without downtime | Three releases went out while clients were working. | 2026-03-27 | 2026-02-09 | 2026-04-01
    Take one server out of the pool at a time; Keep old and new tables side by side; Try it on the test system; Release three times
    DEL-10 | Ben Tarrow | Each outage has a written review within three days | The reviews of January to March are in the folder. | 2026-04-10 | 2026-02-02 | 2026-04-09
    Write a one-page form; Review the January outage; Review the March outage; Read all of them together`,
  ),
  ...below(
    'OUT-4 2026-01-23 Mina Farouk',
    `DEL-11 | Ivo Kranz | Ten clients have told their story on film | Ten films of three minutes are cut and released by the clients. | 2026-04-17 | 2026-02-16 | 2026-04-24
    Ask fifteen clients; Film ten of them; Cut the films; Have each client release theirs
    DEL-12 | Greta Hull | The page for recommendations is live | A client can recommend us in one minute, and sales sees it. | 2026-04-30 | 2026-03-02 | 2026-04-29
    Write the page; Link it to the sales system; Send it to five clients; Count what comes back
    DEL-13 | Mina Farouk | A bonus for recommendations is agreed with finance | Olivia Renn has signed the amount. | 2026-05-15 | - | -
    Ask three partners what they pay; Work out what a lead may cost; Propose an amount`,
  ),
  ...below(
    'OUT-5 2026-02-06 Ewa Lindgren',
    `DEL-14 | Aiko Tanabe | The calendar of both trainers is open to clients | Clients can book a lesson without calling. | 2026-03-20 | 2026-02-16 | 2026-03-19
    Choose a booking page; Enter the hours of both trainers; Try it with three clients; Announce it
    DEL-15 | Bram Leclerc | Six short lessons answer the commonest calls | Six lessons of ten minutes are online, each tried by a new coordinator. | 2026-04-24 | 2026-03-02 | 2026-04-22
    Listen to forty calls; Write six scripts; Record the lessons; Try them on six coordinators
    DEL-16 | Lucia Marr | Support hands training calls over with notes | Each call handed over in May carries a note of three lines. | 2026-05-15 | 2026-04-13 | 2026-05-14
    Agree what a note holds; Add it to the ticket form; Read ten notes with the trainers; Show the team how`,
  ),
  ...below(
    'OUT-6 2026-03-06 Ines Duarte',
    `DEL-17 | Yuna Park | The visit list fits a phone screen | Five carers found their next visit in under ten seconds. | 2026-04-30 | 2026-03-16 | 2026-04-28
    Watch three carers at work; Draw the list; Try it on paper; Hand the drawings to the engineers
    DEL-18 | Leif Arnesen | Visits load without a network | A phone in flight mode shows the visits of the day. | 2026-06-26 | 2026-04-27 | 2026-06-25
    Keep the day's visits on the phone; Refresh them when the network is back; Show how old they are; Try it in a cellar
    DEL-19 | Dmitri Fell | Forty phones have passed the test list | The list of forty phones carries forty ticks. | 2026-07-24 | 2026-07-06 | 2026-08-25
    Borrow forty phones; Write the test list; Run it; Mend what failed
    DEL-20 | Anouk Saye | Branches can print the day's list | A branch prints the list of its carers with one click. | 2026-07-24 | - | -
    Ask five branches what they print; Draw the page; Try three printers`,
  ),
  ...below(
    'OUT-7 2026-04-17 Jonas Pell',
    `DEL-21 | Milo Sand | All contract ends stand in the sales system | Each of 63 contracts has its end and its notice day. | 2026-05-15 | 2026-04-20 | 2026-05-13
    Read 63 contracts; Enter the ends; Have finance check ten; Ask for the two that are missing
    DEL-22 | Teo Lindahl | The renewal offer has one page and three prices | Olivia Renn and Jonas Pell have released the page. | 2026-06-12 | 2026-05-11 | 2026-06-11
    Collect the offers of last year; Write one page; Work out three prices; Try it with two clients
    DEL-23 | Sofia Brandl | Each account executive has a list of the next 90 days | Two lists go out on the first of each month. | 2026-07-17 | 2026-06-15 | 2026-07-16
    Read the ends from the sales system; Send the first list; Ask what is missing on it; Send the second list`,
  ),
  ...below(
    'OUT-8 2026-05-22 Ben Tarrow',
    `DEL-24 | Ben Tarrow | Backups run every hour in two places | The log shows 24 backups a day in both places for two weeks. | 2026-07-10 | 2026-06-01 | 2026-07-09
    Rent the second place; Encrypt what is sent; Run it every hour; Read the log for two weeks
    DEL-25 | Elias Roth | The restore is rehearsed each month | Two rehearsals are written down with their minutes. | 2026-08-28 | 2026-07-13 | 2026-08-27
    Write the steps; Rehearse in July; Shorten the longest step; Rehearse in August
    DEL-26 | Marek Dolny | Clients can read how their data is kept safe | The page is online, and two clients have read it with us. | 2026-09-04 | 2026-07-20 | 2026-09-03
    Collect what clients asked; Write the page; Have the lawyer read it; Read it with two clients`,
  ),
  ...below(
    'OUT-9 2026-08-07 Farah Benali',
    `DEL-27 | Elias Roth | Engineers answer support within four hours | The log of September shows an answer within four hours for each question. | 2026-10-02 | 2026-08-17 | 2026-10-02
    Name an engineer for each week; Open a channel for support; Count the hours; Show the figures to both teams`,
  ),
  ...below(
    'OUT-10 2026-08-21 Clara Wendt',
    `DEL-28 | Sofia Brandl | The ten largest clients have a renewal plan | Ten plans of one page are signed by Clara Wendt. | 2026-10-16 | 2026-08-31 | 2026-10-15
    Agree what a plan holds; Write ten plans; Talk each through with its contact; Clara signs them`,
  ),
  ...below(
    'OUT-9 2026-09-07 Farah Benali',
    `DEL-29 | Hugo Stein | The ten commonest faults have a written fix | Ten fixes are in the folder, each tried by somebody new. | 2026-10-30 | 2026-09-21 | 2026-10-29
    Count the faults of a quarter; Write ten fixes; Have Lucia try each; Link them from the tickets`,
  ),
  ...below(
    'OUT-14 2026-10-12 Daniel Osei',
    `DEL-30 | Aiko Tanabe | The training days of all 14 branches are agreed with Ardenvale | Ardenvale has signed the list of 14 days. | 2026-11-20 | 2026-10-19 | 2026-11-19
    List the coordinators of each branch; Propose a day to each branch; Move the days that clash`,
  ),
]

function below(what: string, rows: string): PastDeliverable[] {
  const [parent = '', plannedOn = '', ...name] = what.split(' ')
  const lines = rows.split('\n').map(line => line.trim())
  return lines.flatMap((line, place): PastDeliverable[] => {
    if (place % 2 === 1) return []
    const [key = '', owner = '', statement = '', done = '', dueOn = '', ...days] = line.split(' | ')
    const [startedOn, deliveredOn] = days.map(day => (day === '-' ? undefined : day))
    return [
      {
        ...{ key, owner, statement, done, dueOn, parent, plannedOn, plannedBy: name.join(' ') },
        tasks: lines[place + 1]!.split('; '),
        ...(startedOn ? { startedOn } : {}),
        ...(deliveredOn ? { deliveredOn } : {}),
      },
    ]
  })
}
