/** Sentences as people write them when they have not decided yet. Written down from memory of many plans. */
import type { Chance } from '../organisation/chance.ts'
import { clientName, placeName } from '../organisation/names.ts'
import { lines, vagueStatements } from './vague-statements.ts'

/** A statement that nobody could test. */
export function vagueStatement(chance: Chance): string {
  return worded(chance, chance.pick(vagueStatements))
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
  Support {place} with questions
  We have done what we could
  The trainers feel confident
  People know about it
  Keep going until spring
  Improved cooperation
  It is better than today
  Meetings take place
  Exchange with the sites
  We are on the way
  Accompany the branches
  The topic is addressed
  Progress has been made
  Everybody is on board
  Quality is assured
  Follow up on complaints
  Things run by themselves
  Permanent task
  The mood is good
  Work continues as before
  Colleagues have been supported
  We have improved the layout
  The customer is happy
  Everything has been sorted out
  Working with the vendor on a solution
  Look after the new members
  The documentation is good
  Problems are solved quickly
  Constant monitoring
  Finish it
  Tasks are completed
  We talk to each other more
  Efforts have been intensified
  When the boss says so
  Support with questions
  Carrying on with the tests
  Clients have been helped
  Improve the layout further
  It works
  The handbook is better
  We are making progress
  Regular exchange with the board
  Everything has been fixed
  Help with the move
  Staff are motivated
  Work together with the school
  The site is modern
  As planned
  The cooperation was strengthened
  Good results
  Take care of the garden`)

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
  Data is moved with a nightly batch job in Python
  Work happens in squads and tribes
  The roadmap is kept in Aha
  Messages go out by newsletter every Friday
  Budgets follow the zero-based method
  Meetings are run with the Lean Coffee format
  Every shop gets a Shopify front end
  Candidates are found through LinkedIn Recruiter
  Stock is counted with barcode scanners
  Managers send a status report each Monday
  Data lives in Snowflake
  Teams meet daily at nine for a stand-up
  All plans are kept in Microsoft Project
  We advertise on Facebook and Instagram
  Decisions are taken in a weekly steering committee
  Knowledge goes into the Notion wiki
  Changes are approved using a RACI matrix
  The warehouse works with a kanban system
  Every project follows PRINCE2
  Applications are written in Java
  Costs are cut by outsourcing the help desk
  Teams work with Scrum
  Use Excel for all lists
  Customers are reached via Facebook
  Hold weekly status meetings
  Every idea goes through a design sprint
  Savings come by outsourcing cleaning
  Tasks are tracked in Trello
  Data is stored on AWS
  Workshops with each site before any change
  Minutes are written in Word`)

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
