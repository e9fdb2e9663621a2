/** How a gate stands, and the gate and charter that work asks for. */
import { type CharterReason, charterNeeded, coveringCharter } from '../covering-charter.ts'
import { type GateReason, gateNeeded } from '../gate-needed.ts'
import { gateStanding } from '../gate-standing.ts'
import { triadOpenSides } from '../triad-sides.ts'
import { type Explanation, explaining, lineOn } from './explanation.ts'

export const spaceExplanations: readonly Explanation[] = [
  explaining(['gate'], {
    name: 'voices',
    title: 'Who was asked, and what they said',
    lines: ({ world, record, now }) => {
      const { voices, dueOn } = gateStanding(world, record, now)
      const rest = record.state === 'open' ? [{ text: `Its day is ${dueOn}.` }] : []
      return [
        ...voices.map(({ person: { id, key, name }, must, said }) => ({
          id,
          key,
          text: `${name}${must ? ' (must be heard)' : ''}: ${said ? answers[said.answer] : 'silent'}.`,
        })),
        ...rest,
      ]
    },
  }),
  explaining(['outcome', 'deliverable'], {
    name: 'gate',
    title: 'Whether it asks for a gate',
    lines: ({ world, record }) => {
      const need = gateNeeded(world, record)
      if (!need) return []
      return [
        { text: `It asks for one: ${need.reasons.map(each => gateReasons[each]).join(', ')}.` },
        ...need.gates.map(gate => lineOn(gate, `${gate.state}.`)),
      ]
    },
  }),
  explaining(['outcome'], {
    name: 'charter',
    title: 'The charter that covers it',
    lines: ({ world, record }) => {
      if (!world.systemIsOn('charter')) return []
      const [covering, need] = [coveringCharter(world, record), charterNeeded(world, record)]
      const asks = need?.reasons.map(each => charterReasons[each]).join(', ')
      return [
        ...(asks ? [{ text: `It asks for one of its own: ${asks}.` }] : []),
        ...(covering ? [lineOn(covering, `${covering.state}.`)] : []),
      ]
    },
  }),
  explaining(['triad'], {
    name: 'sides',
    title: 'Which sides ask for a look',
    lines: ({ world, record }) =>
      triadOpenSides(world, record).map(({ side, because }) =>
        lineOn(because.record, `changed ${because.side} on ${because.at.slice(0, 10)}; look at ${side}.`),
      ),
  }),
]

const answers: { readonly [answer: string]: string } = {
  agree: 'agrees',
  concern: 'has a concern',
  hold: 'holds it',
  object: 'objects',
  notMine: 'says it is not theirs',
  delegate: 'asked somebody else to speak',
}

const gateReasons: { readonly [R in GateReason]: string } = {
  engagement: 'it is work for a client',
  regulated: 'it is regulated',
  twoFunctions: 'two functions work on it',
  large: 'it is large',
}

const charterReasons: { readonly [R in CharterReason]: string } = {
  topmost: 'it stands directly under an intent',
  acrossTeams: 'several teams work on it',
  large: 'it is large',
  regulated: 'it is regulated',
}
