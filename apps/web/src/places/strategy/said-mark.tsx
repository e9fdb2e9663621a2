import { type AnyRecord, type Moment, type StatusSaid, statusSaid, type World } from '@throughline/model'
import { type SaidStatus, Status } from '../../parts/status.tsx'

/** What was said of it, with its age; what has ended, says so; intents and tasks say nothing. */
export function SaidMark({ record, said }: { record: AnyRecord; said: StatusSaid | undefined }) {
  if (!said) return <span className="text-3">{endWords[record.state] ?? ''}</span>
  const age = said.ageDays === undefined ? {} : { age: said.ageDays === 0 ? 'today' : `${said.ageDays} d` }
  return <Status said={shapes[said.shown]} {...age} />
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
