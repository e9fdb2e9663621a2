/** What teams promise, by the sort of team: sentences with places for names and measures. */

/** A statement, and the sentence by which it is done. */
export interface Phrase {
  readonly statement: string
  readonly done: string
}

export interface Theme {
  readonly team: string
  readonly outcomes: readonly Phrase[]
  readonly deliverables: readonly Phrase[]
}

/** `{place}`, `{client}` name somebody; `{few}`, `{many}`, `{percent}`, `{low}` and `{high}` are figures. */
export const themes: readonly Theme[] = [
  theme(
    'Onboarding',
    `New clients in {place} place their first order within {few} days | The last ten clients in {place} ordered within {few} days.
    {client} works without our help by week {few} | {client} has asked nothing for ten working days.
    Every site of {client} has a trained contact before go-live | Each site's contact has passed the test.
    Reduce set-up in {place} from {high} days to {low} | The last five set-ups in {place} took {low} days or less.`,
    `The set-up guide for {place} is printed and handed out | Each site in {place} has its copy.
    {client}'s old records are imported | A sample of {many} records matches the old system.
    Kick-off with {client} is held | Minutes signed by both sides are in the folder.`,
  ),
  theme(
    'Support',
    `Callers in {place} wait less than {few} minutes | The telephone log of a month shows no longer wait.
    {percent} % of tickets from {place} are closed the same day | The ticket report of four weeks shows {percent} %.
    {client} reports fewer than {few} faults a month | Two months in a row stayed below {few}.
    No ticket from {place} is older than {few} days | The queue holds none older on three Fridays in a row.`,
    `{few} answers for {place} are written and checked | An engineer has signed each answer.
    The night rota for {place} is filled | Six weeks carry a name for each night.
    Tickets from {client} arrive with a site number | The last {many} tickets carry one.`,
  ),
  theme(
    'Sales',
    `Win {few} new contracts in {place} | {few} signed contracts are in the archive.
    {client} extends its contract by two years | The extension is countersigned.
    Grow orders from {place} to {many} a month | The order book shows {many} in two months running.
    Half of the offers in {place} are answered within a week | The sales system shows it for a quarter.`,
    `The offer for {client} is sent | {client} has confirmed receipt.
    A list of {many} leads in {place} is agreed | Sales and marketing have signed the list.
    The price sheet for {place} is released | Finance has signed it.`,
  ),
  theme(
    'Marketing',
    `{many} visitors from {place} book a trial each month | The booking page counted {many} in March and April.
    {percent} % of trial users in {place} come back in the second week | The report of a quarter shows {percent} %.
    Three trade papers in {place} write about us | Three cuttings are in the folder.
    One in {few} leads from {place} becomes an order | The sales system shows it for two quarters.`,
    `The page for {place} is online | A stranger finds the price in ten seconds.
    Film with {client} is cut | {client} has released it.
    {many} invitations for {place} are sent | The mailing report shows {many} delivered.`,
  ),
  theme(
    'Platform',
    `Pages load in {place} in under {few} seconds | Nine of ten measurements in a week were faster.
    The service for {client} is available 99.{few} % of the month | The monitor shows it for three months.
    A release reaches {place} within {few} hours of its test | The last five releases did.
    Cut the error rate in {place} from {high} to {low} in a thousand | The error log of a month shows {low}.`,
    `The old server in {place} is switched off | Nothing has asked for it in two weeks.
    {client}'s interface is documented | Two engineers of {client} have built against it.
    Backups from {place} are restored on a second machine | The restored copy matches the original.`,
  ),
  theme(
    'Finance',
    `Invoices for {place} leave within {few} days of delivery | The invoice log of a quarter shows no later one.
    Overdue payments from {place} fall below € {many} k | The ledger of two month-ends shows it.
    {client} pays within {high} days | The last four payments arrived in time.
    The {place} books close by working day {few} | Three closings in a row did.`,
    `The contract prices of {client} are entered | A second person has checked each price.
    The {place} budget is approved | The minutes of the board carry the decision.
    {many} old invoices in {place} are settled | Each is paid or written off.`,
  ),
  theme(
    'People',
    `{few} nurses work in {place} by the summer | {few} contracts are signed and begun.
    {percent} % of new colleagues in {place} stay for a year | The staff list of the year shows it.
    Everybody in {place} has had a talk with their lead this half-year | Each talk is noted with its day.
    Sick days in {place} fall from {high} to {low} a head | The yearly report shows {low}.`,
    `The job advertisement for {place} is published | It stands on three boards.
    A mentor is named for each apprentice in {place} | The list carries two names a line.
    The holiday plan for {place} is released | Each person has confirmed their weeks.`,
  ),
  theme(
    'Logistics',
    `Nine of ten parcels reach {place} on the promised day | The carrier's report of a quarter shows it.
    Vans leave {place} before {few} in the morning | The gate log of a month shows it.
    {client} returns fewer than {few} % of its orders | Two quarters in a row stayed below.
    Stock in {place} lasts for {high} days at most | The count on three month-ends shows it.`,
    `The {place} route plan is driven once | The driver has noted each stop.
    Shelf labels in {place} are replaced | Each shelf carries the new code.
    The customs papers for {client} are complete | The broker has accepted them.`,
  ),
  theme(
    'Quality',
    `Audits in {place} find fewer than {few} deviations | Two audits in a row found fewer.
    {percent} % of parts for {client} pass at the first test | The test log of a month shows {percent} %.
    Complaints from {place} are answered within {few} days | The register of a quarter shows none later.
    No batch leaves {place} without a second signature | A sample of {many} batches carries two.`,
    `The test list for {place} is approved | The head of quality has signed it.
    {few} gauges in {place} are calibrated | Each carries a new seal.
    The deviation report for {client} is accepted | {client} has closed the case.`,
  ),
  theme(
    'Training',
    `{many} coordinators in {place} have passed the test | {many} certificates are issued.
    A new colleague in {place} works alone after {few} weeks | The last six did.
    {client}'s teams book their own lessons | Eight of ten bookings came without a call.
    {percent} % of drivers in {place} hold the new licence | Copies are in the files.`,
    `{few} lessons for {place} are recorded | Each was tried by a newcomer.
    The training room in {place} is equipped | A class of twelve has used it.
    The handbook for {client} exists in two languages | A native speaker has signed each.`,
  ),
  theme(
    'Purchasing',
    `{place} buys paper for € {many} k less a year | The ledger shows it against last year.
    Every order above € {few} k in {place} has two offers | A sample of twenty orders shows two each.
    Suppliers of {place} deliver {percent} % in time | The goods-in log of a quarter shows {percent} %.
    {client}'s spare parts arrive within {few} days | The last ten orders did.`,
    `The frame contract for {place} is signed | Both signatures are on it.
    {few} suppliers in {place} are visited | A report of each visit is filed.
    The order form for {client} is in use | Ten orders came in on it.`,
  ),
  theme(
    'Design',
    `A visitor from {place} finds the form in under {high} seconds | Eight of ten test visitors did.
    {client}'s clerks enter an order in {few} steps | A recorded session shows {few}.
    Nine of ten users in {place} finish the form without help | Ten watched sessions show nine.
    The app for {place} needs {low} taps to book instead of {high} | The recorded session shows {low} taps.`,
    `Drawings for {place} are handed over | The engineers have accepted them.
    Five users from {client} have tried the draft | Notes of five sessions are filed.
    The icons for {place} are redrawn | The style book carries them.`,
  ),
]

/** The step above: what a department promises, in words that its teams can serve. */
export const departmental: readonly Phrase[] = phrases(
  `Clients in {place} are served within {few} days | The service log of a quarter shows no longer wait.
  {percent} % of the clients around {place} renew | The contract list of the year shows {percent} %.
  Revenue from {place} rises to € {few} M a year | The audited books show € {few} M.
  {place} works with {low} % lower costs than last year | The closed books of the year show it.
  The {place} region delivers {percent} % of its orders on time | The report of two quarters shows {percent} %.
  {few} clients in {place} recommend us to another | {few} orders name the client who sent them.`,
)

/** What stands at the top, with its reason. */
export const intended: readonly { readonly statement: string; readonly why: string }[] = [
  {
    statement: 'Nine of ten clients around {place} stay for a second year',
    why: 'One in three left last year, and each cost us two new ones.',
  },
  {
    statement: 'Orders from {place} arrive within {few} days',
    why: 'Two large buyers chose a faster seller in spring.',
  },
  {
    statement: 'The {place} sites earn € {few} M a year by 2028',
    why: 'They cover two thirds of their costs today.',
  },
  {
    statement: 'No client in {place} waits longer than {few} days for a start',
    why: 'A client waits for two months today.',
  },
]

export const steps: readonly string[] = [
  'Ask {client} for the list',
  'Draft the page',
  'Check it with two colleagues',
  'Book the room in {place}',
  'Send the form to {place}',
  'Enter the answers',
  'Try it with {client}',
  'Mend what was found',
  'Have it signed',
]

export const servings: readonly string[] = [
  'It takes away the longest wait on the way there.',
  'Without it every second case comes back.',
  'Clients name it first when they are asked.',
  'It frees the two people on whom the rest waits.',
  'Half of the sum comes from here.',
  'It is the part that nobody else does.',
]

function theme(team: string, outcomes: string, deliverables: string): Theme {
  return { team, outcomes: phrases(outcomes), deliverables: phrases(deliverables) }
}

function phrases(rows: string): Phrase[] {
  return rows.split('\n').map(row => {
    const [statement = '', done = ''] = row.trim().split(' | ')
    return { statement, done }
  })
}
