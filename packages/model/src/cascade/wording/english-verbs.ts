/**
 * Verbs by what they promise. Forms are derived ('verb-forms.ts'): 'build/built' names an irregular past,
 * 'plan+' a doubled consonant.
 */

/** Makes something; worth a test only by what it makes: 'build trust' against 'build the portal'. */
export const makingVerbs =
  `build/built create develop deliver establish provide achieve attain gain get+/got make/made become/became
  have/had reach demonstrate show/showed enable generate bring/brought offer give/gave be realise produce
  instil secure accomplish form earn attract retain`.split(/\s+/)

/** A deed with an end that can be seen. */
export const deedVerbs =
  `launch ship+ release publish deploy implement complete finish close open hire sign move migrate replace
  remove retire add introduce roll install import export document write/wrote define identify select choose
  design plan+ map+ train certify audit test review approve agree decide recruit source automate convert
  integrate merge split+/split halve double triple sell/sold win/won buy/bought acquire pay/paid file register
  send/sent host hold/held run+/ran set+/set start begin/began end stop+ prepare draft prototype validate verify
  measure track report analyse assess evaluate research interview survey onboard announce organise consolidate
  standardise eliminate resolve fix solve rewrite refactor upgrade update configure transition hand train
  conduct execute present record finalise determine renew switch transfer collect compile assemble recommend
  rename relocate arrange negotiate assign appoint promote schedule share communicate involve
  dogfood use apply put/put take/took meet/met pass accept drop+ refund renovate enrol hit+/hit post tag+
  partner formalise revise reorganise centralise localise translate address archive delete import visit deprecate reconfigure baseline replicate restore rebuild/rebuilt`.split(
    /\s+/,
  )

/** Words of being and having by which a sentence states what is so. */
export const stateWords =
  `is are was were has have had can cannot will must does do isn't aren't knows know says say goes go comes
  come stays stay needs need takes take lasts last costs cost arrives arrive receives receive works
  leaves leave stands stand exists exist live lives uses use gets get sees see feels feel rates rate
  finds find finishes answers answer trusts trust confirms confirm accepts accept plans plan`.split(/\s+/)
