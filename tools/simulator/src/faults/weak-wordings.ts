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
  {thing} becomes best in class
  Grow together with our partners
  Be the employer everybody wants to work for
  Strengthen the sense of belonging in the Lyon office
  Bring more structure into procurement
  A smoother start for new tenants
  Turn the help desk into a strategic partner
  Get more out of our data
  Take better care of elderly patients
  Raise the bar in logistics
  Speed up approvals
  Make Stonewold a great place to live
  Intensify the dialogue with donors
  Become faster in quoting
  Improved transparency of costs
  Reinforce our position in Nordic markets
  Offer an unforgettable stay
  Healthy finances
  Closer ties between research and production
  More sustainable packaging
  Work towards a common understanding of roles
  Attract and retain talent
  Consistently high quality of translations
  Position the museum as a place of encounter
  Win the hearts of our readers
  Better predictability of deliveries
  Make procurement leaner
  Build a strong team in Porto
  Strengthen cyber security
  Improve the image of the hospital
  Increase turnover with existing customers
  Reduce sick leave
  Digital excellence
  Promote lifelong learning
  Help families cope with paperwork
  Optimise storage costs
  A modern workplace for everybody
  Deliver outstanding support
  Grow sustainably
  Become more visible among architects
  Create transparency about budgets
  Ensure the long-term success of the foundation
  Enable teams to work better together
  Harmonise our tools
  Push digitalisation
  Raise the quality of teaching
  Drive innovation in packaging
  Keep costs under control
  Turn complaints into opportunities
  Secure our future
  Cultivate a spirit of openness
  Better food in the canteen
  Improve how we plan shifts
  Be a good neighbour in Hamburg
  Increase the number of volunteers
  Make the app faster
  Support young talent
  Tidy up our product range
  Lower energy consumption
  Anchor sustainability in purchasing
  Strengthen regional sales
  A clear strategy for the south
  Reduce dependency on single suppliers
  Foster exchange between generations
  Enhance the online shop
  Improve and simplify ordering
  Boost visibility of the foundation
  Attract more young readers
  Efficient use of rooms
  Create added value for members
  Keep pace with demand
  Revitalise the town centre
  Advance research on batteries`)

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
