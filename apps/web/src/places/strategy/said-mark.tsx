import type { Foreseen } from '@throughline/diagnosis'
import { type AnyRecord, type Moment, type StatusSaid, statusSaid, type World } from '@throughline/model'
import { Probability } from '../../parts/probability.tsx'
import { SaidBesideComputed } from '../../parts/said-beside-computed.tsx'
import { type SaidStatus, Status } from '../../parts/status.tsx'

/** What was said of it, with its age; what has ended, says so; intents and tasks say nothing. */
export function SaidMark({ record, said }: { record: AnyRecord; said: StatusSaid | undefined }) {
  if (!said) return <span className="text-3">{endWords[record.state] ?? ''}</span>
  const age = ageOf(said)
  return <Status said={shapes[said.shown]} {...(age && { age })} />
}

function ageOf({ ageDays }: StatusSaid): string | undefined {
  if (ageDays === undefined) return undefined
  return ageDays === 0 ? 'today' : `${ageDays} d`
}

/** The same beside the forecast; nothing is computed of what has ended, nor of what the forecast does not know. */
export function SaidBeside(props: {
  record: AnyRecord
  said: StatusSaid | undefined
  node: Foreseen | undefined
}) {
  const { record, said, node } = props
  if (said && node && (node.pOnTime !== undefined || node.cannot)) {
    const age = ageOf(said)
    return <SaidBesideComputed said={shapes[said.shown]} {...(age && { age })} computed={node.pOnTime} />
  }
  return (
    <div className="pair">
      <SaidMark record={record} said={said} />
      <span />
      {node && (node.pOnTime !== undefined || node.cannot) && <Probability of={node.pOnTime} />}
    </div>
  )
}

export function saidShape(said: StatusSaid | undefined): SaidStatus | undefined {
  return said && shapes[said.shown]
}

export function saidOf(world: World, record: AnyRecord, moment: Moment): StatusSaid | undefined {
  const speaks = record.kind === 'outcome' || record.kind === 'deliverable'
  return speaks && !(record.state in endWords) ? statusSaid(world, record, moment) : undefined
}

const shapes: Record<StatusSaid['shown'], SaidStatus> = {
  onTrack: 'on',
  atRisk: 'risk',
  offTrack: 'off',
  pending: 'pending',
  outdated: 'outdated',
}

const endWords: { [state: string]: string } = {
  delivered: 'Delivered',
  validated: 'Validated',
  unproven: 'Not proven',
  dropped: 'Dropped',
  done: 'Done',
  achieved: 'Achieved',
  retired: 'Retired',
}
