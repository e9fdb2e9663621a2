import type { AnyRecord } from '@throughline/model'
import { stateWord } from '../../parts/format/state-word.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { Tag } from '../../parts/tag.tsx'
import { MissingProvider } from './missing.tsx'
import { RecordBody } from './record-body.tsx'
import type { AddHere } from './relations.tsx'
import { Verbs } from './verbs.tsx'

/** A record beside its list. */
export function RecordPanel(props: {
  record: AnyRecord
  /** A verb to begin at once. */
  say?: string | undefined
  onSaid: () => void
  onClose: () => void
  onWalk: (by: 1 | -1) => void
  onOpen: (key: string) => void
  onAddHere?: AddHere | undefined
  onOpenPage: () => void
}) {
  const { record } = props
  return (
    <MissingProvider>
      <SidePanel
        label={record.key}
        head={<RecordHead record={record} />}
        foot={<Verbs record={record} say={props.say} onSaid={props.onSaid} />}
        onClose={props.onClose}
        onWalk={props.onWalk}
        onOpenPage={props.onOpenPage}
      >
        <RecordBody record={record} onOpen={props.onOpen} onAddHere={props.onAddHere} />
      </SidePanel>
    </MissingProvider>
  )
}

export function RecordHead({ record }: { record: AnyRecord }) {
  return (
    <>
      <span className="id">{record.key}</span>
      <Tag>{stateWord(record.state)}</Tag>
      {record.archived && <Tag>Archived</Tag>}
    </>
  )
}
