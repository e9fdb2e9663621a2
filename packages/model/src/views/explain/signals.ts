/** A signal with what moves it, and a stage in its flow. */
import { type FlowStage, stagesOf } from '../flow-stages.ts'
import { type DriverNode, type SignalNode, signalTree } from '../signal-tree.ts'
import { type ExplainedLine, type Explanation, explaining, lineOn, rounded } from './explanation.ts'

export const signalExplanations: readonly Explanation[] = [
  explaining(['signal'], {
    name: 'drivers',
    title: 'What moves it, and what must be true',
    lines: ({ world, record, on }) => {
      const tree = signalTree(world, record, on)
      return [lineOn(record, valueIn(tree)), ...tree.drivers.flatMap(each => driverLines(each))]
    },
  }),
  explaining(['stage'], {
    name: 'flow',
    title: 'Its flow, and which stage sets the pace',
    lines: ({ world, record, on }) =>
      stagesOf(world, record.flow, on).map(each => lineOn(each.stage, paceOf(each))),
  }),
]

const standings: { readonly [S in DriverNode['standing']]: string } = {
  yes: 'holds',
  no: 'does not hold',
  notKnown: 'not known yet',
  unchecked: 'not looked at by its day',
}

function driverLines({ driver, standing, cause }: DriverNode): ExplainedLine[] {
  return [
    lineOn(driver, `${standings[standing]}.`),
    lineOn(cause.signal, valueIn(cause)),
    ...cause.drivers.flatMap(driverLines),
  ]
}

function valueIn({ signal, value, shortfall }: SignalNode): string {
  if (value.value === undefined) return value.cannot ?? 'no reading yet.'
  const read = `${rounded(value.value)}${signal.unit ? ` ${signal.unit}` : ''}`
  if (shortfall === undefined) return `${read}.`
  return shortfall === 0
    ? `${read}; its target is reached.`
    : `${read}; ${rounded(shortfall)} short of its target.`
}

function paceOf({ headroom, isConstraint, outflow }: FlowStage): string {
  const pace = isConstraint ? ' It sets the pace: more effort elsewhere changes nothing.' : ''
  const out = outflow?.value === undefined ? '' : ` ${rounded(outflow.value)} a week leave it.`
  if (headroom === undefined) return `what comes in, or what it can take, is not known.${out}${pace}`
  const room =
    headroom < 0
      ? `${rounded(-headroom)} a week more come in than it can take.`
      : `${rounded(headroom)} a week of room.`
  return `${room}${out}${pace}`
}
