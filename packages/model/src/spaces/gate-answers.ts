/** What the voices of a gate answered in the round that runs. */
import type { Records } from '../registry.ts'

type Gate = Records['gate']
export type GateAnswer = Gate['answers'][number]

/** Longer chains of 'ask her instead' are read as silence. */
const delegationsMax = 10

/** When the round began; nothing in the first. */
export function roundAt(gate: Gate): string | undefined {
  return gate.steps.revised?.at
}

/** Answers of the round that runs; those of former rounds stay on the record beside them. */
export function answersNow(gate: Gate): GateAnswer[] {
  const round = roundAt(gate)
  return gate.answers.filter(each => each.roundAt === round)
}

/** What was answered for a voice: their own word, or that of whom they asked to speak instead. */
export function heardFor(gate: Gate, person: string): GateAnswer | undefined {
  const answers = answersNow(gate)
  let at: string | undefined = person
  for (let steps = 0; steps < delegationsMax && at !== undefined; steps++) {
    const said: GateAnswer | undefined = answers.find(each => each.person === at)
    if (said?.answer !== 'delegate') return said
    at = said.to
  }
  return undefined
}

/** Who may answer: the voices, and whom they asked to speak instead. */
export function answering(gate: Gate): Set<string> {
  const may = new Set(gate.voices.map(voice => voice.person))
  const asked = answersNow(gate).filter(each => each.answer === 'delegate' && each.to !== undefined)
  for (const person of may) for (const each of asked) if (each.person === person) may.add(each.to!)
  return may
}
