/** Sentences as people write them when they have not decided yet. Written down from memory of many plans. */
import type { Chance } from '../organisation/chance.ts'
import { clientName, placeName } from '../organisation/names.ts'

/** A statement that nobody could test. */
export function vagueStatement(chance: Chance): string {
  return worded(chance, chance.pick(statements))
}

/** A 'done' that nobody could observe. */
export function vagueDone(chance: Chance): string {
  return worded(chance, chance.pick(dones))
}

/** A boundary that says how. */
export function dictatingBoundary(chance: Chance): string {
  return worded(chance, chance.pick(dictates))
}

/** A promise that could be tested and has nothing to do with what stands above it. */
export function unrelatedStatement(chance: Chance): string {
  return worded(chance, chance.pick(unrelated))
}

function worded(chance: Chance, sentence: string): string {
  const turn = chance.below(2000)
  const text = sentence
    .replaceAll('{thing}', chance.pick(things))
    .replaceAll('{place}', placeName(turn))
    .replaceAll('{client}', clientName(turn))
  return text[0]!.toUpperCase() + text.slice(1)
}

const lines = (text: string): string[] => text.split('\n').map(line => line.trim())

const things = lines(`onboarding
  the handover between shifts
  our reporting
  the quality of deliveries
  cooperation between the sites
  supplier relations
  data quality
  client loyalty
  internal communication
  the planning of routes
  our service
  the buying experience
  efficiency in the warehouse
  knowledge sharing
  the way we sell
  employee engagement`)

const statements = lines(`Get better at {thing}
  Make {thing} more efficient
  Bring {thing} to the next level
  Take {thing} to the next level in {place}
  Become the partner of choice in {place}
  Excellence in {thing}
  Raise awareness of {thing}
  Continuously improve {thing}
  Improve {thing}
  Improve {thing} in {place}
  Optimise {thing} across all sites
  Strengthen {thing}
  Make our clients happier
  Delight our clients in {place}
  Put the client at the centre of everything we do
  Drive {thing} forward
  Work smarter across {place}
  Better {thing}
  Professionalise {thing}
  Ensure smooth processes in {place}
  Foster {thing}
  Modernise {thing}
  Significantly reduce the effort for {thing}
  Lower costs wherever possible
  Clients in {place} are satisfied
  {thing} is state of the art
  Support the sites with {thing}
  Help the teams in {place} with {thing}
  Try to win back {client}
  Invoices leave within three days where feasible
  Open the site in {place} and cut returns by half
  Hire four drivers and launch the new price list
  World-class {thing}
  A culture of trust in {place}
  Leverage our data
  Focus on {thing}
  Increase sales in {place}
  Reduce waste
  Simplify {thing}
  Explore options for {thing}
  Further develop {thing}
  Accelerate growth in {place}
  Be more present in {place}
  Grow our footprint around {place}
  Operational excellence in {place}
  Empower the people who work with {client}
  Enhance collaboration with {client}
  Deepen the relationship with {client}
  Maintain a good relationship with {client}
  Streamline {thing}
  Our people in {place} feel valued
  {thing} becomes best in class`)

const dones = lines(`Keep an eye on the numbers
  We look after the sites
  When everybody is happy with it
  Improve the process
  Work on the list with {client}
  Regular meetings with {client}
  It runs smoothly
  Better results than before
  Supporting the clerks in {place}
  The team does its best
  Ongoing support
  All done
  See the plan
  Good progress
  Helping clients to order
  Coordinate with the sites
  The situation has improved
  Satisfactory quality
  Clients are content
  Try to finish early
  As soon as possible
  Continue to train people
  Discuss it with the board
  Everything is fine
  Monitor the figures
  The process is optimised
  In progress
  TBD
  When it is finished
  Support {place} with questions`)

const dictates = lines(`All work is planned in two-week sprints
  Tickets are kept in Jira
  Use SAP for every order
  Teams hold a daily stand-up
  Software is deployed with Kubernetes
  Reporting is done in Excel
  Every decision goes through a RACI chart
  The site is built with WordPress
  Follow the Six Sigma steps
  Calls are recorded using Salesforce
  Interviews are held over Zoom
  Progress is shown on a Kanban board
  Growth comes by means of paid advertising
  Each team holds weekly retrospectives
  Costs are cut through outsourcing to {place}
  Documents are written in Confluence
  All code is reviewed by pair programming
  Clients are reached via LinkedIn campaigns
  Estimates are made in story points
  Data is moved with a nightly batch job in Python`)

const unrelated = lines(`The canteen offers two warm dishes on each working day
  The bicycle cellar has 40 stands by spring
  The choir sings at three homes before the holidays
  The roof garden is planted with six apple trees
  Every desk lamp burns with 9 watts or less
  The library lends 200 novels a year
  The lift is repaired within two hours of a fault
  The car pool has twelve electric vehicles
  The summer fair raises € 4 k for the hospice
  The football team wins three of its matches`)
