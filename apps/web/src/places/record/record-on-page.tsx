import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { recordName } from '../../parts/format/record-name.ts'
import { MissingProvider } from './missing.tsx'
import { RecordBody } from './record-body.tsx'
import { RecordHead } from './record-panel.tsx'
import type { AddHere } from './relations.tsx'
import { Verbs } from './verbs.tsx'

/** A record on a page of its own. */
export function RecordOnPage(props: {
  recordKey: string
  onOpen: (key: string) => void
  onAddHere?: AddHere | undefined
  onBack: () => void
}) {
  const world = useWorld()
  const record = world.keyed(props.recordKey)
  if (!record) {
    return (
      <div className="page">
        <Empty title={`There is no ${props.recordKey} here.`} boxed={false}>
          It may be hidden from you, or belong to another workspace.
        </Empty>
      </div>
    )
  }
  return (
    <MissingProvider>
      <div className="page">
        <article className="record-page stack gap-16">
          <h1 className="for-screen-readers">{recordName(world, record)}</h1>
          <header className="row gap-8">
            <RecordHead record={record} />
            <span className="push" />
            <Button look="quiet" onClick={props.onBack}>
              Beside the list
            </Button>
          </header>
          <RecordBody record={record} onOpen={props.onOpen} onAddHere={props.onAddHere} />
          <footer className="row wrap gap-8">
            <Verbs record={record} />
          </footer>
        </article>
      </div>
    </MissingProvider>
  )
}
