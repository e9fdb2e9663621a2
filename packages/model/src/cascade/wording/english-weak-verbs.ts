/** Verbs by which nothing is promised that could fail. Forms are derived as in 'english-verbs.ts'. */

/** Says which way, not how far, and has no figure of its own. */
export const betteringVerbs =
  `improve optimise enhance strengthen better streamline simplify modernise transform professionalise elevate
  uplift refine rationalise revitalise reinvigorate harmonise mature perfect deepen sharpen bolster evolve
  upskill revamp polish rethink diversify stabilise revive`.split(/\s+/)

/** Says more of something, not how much. */
export const raisingVerbs =
  `increase grow/grew raise boost accelerate maximise expand extend broaden amplify multiply speed/sped widen
  heighten intensify advance scale exceed ramp`.split(/\s+/)

/** Says less of something, not how much. */
export const loweringVerbs =
  'reduce decrease lower minimise shorten lessen diminish cut+/cut slash curb shrink/shrank'.split(/\s+/)

/** Goes on without an end that somebody could see. */
export const activityVerbs =
  `support help assist continue explore monitor coordinate collaborate contribute participate engage focus
  strive investigate facilitate advise pursue discuss liaise oversee/oversaw attend manage handle
  work consider look care promote advocate encourage partner accompany`.split(/\s+/)

/** Sounds like a deed and names none. */
export const emptyVerbs =
  `leverage utilise harness synergise drive/drove foster champion embrace empower cultivate nurture
  operationalise incentivise energise inspire catalyse unlock reimagine evangelise incubate
  influence unleash enrich delight excite wow`.split(/\s+/)

/** Promises that something holds, and leaves open what would show it. */
export const assuringVerbs = 'ensure maintain keep/kept preserve sustain guarantee assure safeguard'.split(
  /\s+/,
)

/** Try, which is true on the first day. */
export const tryingVerbs = 'try aim seek/sought attempt endeavour intend hope aspire'.split(/\s+/)
