import { Loop } from '../places/sync/loop.tsx'
import { KindTabs } from './kind-page.tsx'

/** Rhythms and the room, beside the lists of what is said in them. */
export function LoopPage() {
  return (
    <div className="place-of-kinds">
      <KindTabs place="loop" here="loop" />
      <Loop />
    </div>
  )
}
