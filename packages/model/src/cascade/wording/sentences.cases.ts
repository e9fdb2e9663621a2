/**
 * Sentences with the judgement of a careful reader, for tests and benchmark: `testable` is true where somebody
 * could one day say that the sentence is true, or that it is not.
 */
export type LabelledSentence = { readonly text: string; readonly testable: boolean }

const labelled = (testable: boolean, text: string): LabelledSentence[] =>
  text
    .trim()
    .split('\n')
    .map(line => ({ text: line.trim(), testable }))

export const statements: readonly LabelledSentence[] = [
  ...labelled(
    true,
    `New clients plan real visits within 30 days of signing
    Nine of ten clients renew
    Eight of ten new clients plan a first visit within 30 days
    All 14 Ardenvale branches plan their visits in the product
    Ardenvale's visit history is imported and checked
    Coordinators of 14 branches have passed the training
    The pilot branch has planned one full week
    Branches 2 to 14 are live, four a week
    The kick-off pack is complete five days before each kick-off
    A client's data is imported in three days without an engineer
    File import accepts the six commonest formats
    Each refused row says why and how to mend it
    Live link to rota systems, first version
    A coordinator sets up a branch alone in two hours
    Every won deal arrives with a complete deal context
    Delivery confirms every promise before an offer leaves
    Trial import of the Lowfield branch
    Map the 61 fields of the old system
    Branch managers sign the sample of 200 visits
    Reduce the median answer time from nine hours to two
    Increase renewals to 92 %
    Improve the on-time rate from 71 % to 90 %
    Cut hosting costs by € 40 k a year
    Raise gross margin to at least 32 % by 30 June
    Hire four nurses for the night shift
    Launch the booking page in Portugal
    Publish the price list for 2027
    Open the second warehouse in Leeds
    Every invoice leaves within two working days
    No patient waits longer than 20 minutes at the desk
    Two of three trial users invite a colleague in their first week
    The old payroll system is switched off
    Sign three distributors in the Nordic countries
    Migrate the last twelve customers from the old platform
    Support answers nine of ten tickets on the same day
    Ensure every contract has a named owner
    Maintain 99.95 % availability over the quarter
    The board approves the budget in its March meeting
    Each team has written what it will deliver
    Visitors find the opening hours in under ten seconds
    Churn is below 1.5 % a month
    Half of all orders are placed without a phone call
    Drivers receive their route before six in the morning
    The new kitchen passes the hygiene inspection
    Customer satisfaction of 8 or more among nine of ten clients
    Keep the error budget above 40 %
    Grow monthly recurring revenue to £ 120,000
    Achieve 110 % of the sales plan
    Meet the hiring plan for the Lyon office
    Double the number of weekly donors
    The apprentices repair a pump alone
    Replace the three oldest vans
    Sell the Hamburg site
    A new hire merges a first change within five days
    The audit finds no critical deviation
    Translate the handbook into Polish
    Emergency calls are answered within eight seconds
    Retire the paper form for holiday requests
    Improve onboarding: 8 of 10 new hires pass the test in week four
    Improve reporting. The dashboard is published for all regions.
    Every tenant has a working smoke alarm
    Parents pick up their children before six
    Two thirds of members vote by post
    Close the Dresden branch
    No invoice is paid twice
    Grow the seed bank to 900 varieties
    The council has voted on the bicycle plan
    Two suppliers for each critical part
    Move the archive to Ghent
    A healthy lunch costs less than € 5
    Support answers the telephone at night`,
  ),
  ...labelled(
    false,
    `Improve customer satisfaction for new clients
    Improve customer satisfaction
    Leverage synergies between the regions
    Optimise our processes
    Optimize internal workflows
    Increase revenue
    Reduce costs
    Grow the business
    Enhance the customer experience
    Strengthen our brand
    Drive adoption of the new platform
    Foster a culture of ownership
    Support the sales team
    Help clients with their migration
    Continue the digital transformation
    Ensure quality
    Maintain good relationships with suppliers
    Empower our people
    Streamline procurement
    Be more customer-centric
    Become a world-class organisation
    Customers are happy
    Our processes are efficient
    The team is aligned
    Employees feel valued
    Operational excellence
    Customer satisfaction
    Digital transformation
    Better communication between departments
    Predictability
    Build trust with our partners
    Create a culture of innovation
    Deliver great customer experience
    Achieve operational excellence
    Establish thought leadership
    Focus on quality
    Work on performance
    Try to win back lost clients
    Aim to be the leading provider
    Strive for excellence in everything we do
    Explore new markets
    Monitor employee engagement
    Accelerate growth
    Maximise productivity across all teams
    Minimise risk
    Expand brand awareness
    Modernise the infrastructure
    Simplify reporting for managers
    Boost morale
    Utilise data in our decisions
    Unlock the potential of our people
    All invoices are paid within ten days where possible
    Answer tickets within a day as far as possible
    Train the branches as needed
    Hire four engineers and open the Lyon office
    Halve the error rate and win three new distributors
    Facilitate collaboration between teams
    Promote diversity and inclusion
    Significantly faster deliveries
    Nurture relationships with key accounts
    Raise the profile of the department
    Collaborate with marketing on content
    Contribute to the success of the company
    We will improve how we communicate
    To increase employee engagement
    Deepen our understanding of users
    Revenue growth
    Onboarding improves
    Communication between teams is improved
    Lower the barrier to entry
    Develop leadership capabilities
    Champion the voice of the customer
    Embrace new technologies
    Sustain momentum
    Become the partner of choice in Lowfield
    Put the client at the centre of everything we do
    Supplier relations are state of the art
    Delight our clients
    A smoother start for new tenants
    Turn the help desk into a strategic partner
    Get more out of our data
    Offer an unforgettable stay
    Closer ties between research and production
    Attract and retain talent
    Attract more young readers
    A modern workplace for everybody
    Secure our future
    Turn complaints into opportunities`,
  ),
]

export const dones: readonly LabelledSentence[] = [
  ...labelled(
    true,
    `All 14 branches have planned one full week in the product.
    The report is published and the board has read it.
    Nine of ten visits are planned by the coordinator alone.
    The client has signed the acceptance form.
    The old server is switched off.
    Twelve coordinators have passed the test.
    Each refused row shows its reason.
    A stranger finds the price within ten seconds.
    The import has run for five nights without an error.
    Ewa Lindgren has signed the list.
    Wrong rows come back with a reason that a clerk understands.
    The contract is countersigned by both parties.
    The page is live in Portugal.
    No ticket is older than two days.
    The first invoice has been paid.
    Publish the price list for 2027.
    Churn has stayed under 1.5 % for three months.
    The masked sample of 50 visits matches the original.
    The backup was restored on a second machine.
    Branch managers sign the sample of 200 visits.
    The auditor has found no critical deviation.
    The manual exists in Polish and in German.
    A new colleague has set up a branch alone in two hours.
    Achieve 110 % of the plan.
    The van passes its inspection.
    Both lawyers have signed
    The stock count matches the books
    Nobody has asked for the old form in a month
    Each bed has a number
    The support desk has moved to the ground floor
    The exchange programme has six places
    All issues in the register carry an owner`,
  ),
  ...labelled(
    false,
    `Work on the migration
    Support the sales team
    Continue with the rollout
    Ongoing
    In progress
    Help the branches with questions
    As agreed
    Done when finished
    When everything works
    The project is finished
    Goals reached
    See ticket
    TBD
    Users are happy
    The process is efficient
    Onboarding is improved
    Improve the onboarding
    Working on the new price list
    We are supporting the branches
    Monitor the results
    Everyone is satisfied
    Finished as soon as possible
    The system works well
    Quality is better
    To our satisfaction
    All requirements met
    Everything works as expected
    Ensure data quality
    Report
    Collaborate with finance on the budget
    Reporting continuously
    As soon as possible
    See the plan
    Regular meetings with the client
    The team does its best
    We have improved the layout
    Colleagues have been supported
    Everything has been sorted out
    Problems are solved quickly
    Tasks are completed
    Exchange with the sites
    Progress has been made
    Everybody is on board
    Take care of the garden
    On the way
    Work continues as before`,
  ),
]
