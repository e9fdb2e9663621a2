/** Statements that nobody could test; `{thing}`, `{place}` and `{client}` stand for names. */
export const vagueStatements = lines(`Get better at {thing}
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

export function lines(text: string): string[] {
  return text.split('\n').map(line => line.trim())
}
