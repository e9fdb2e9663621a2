import type { Step } from '@throughline/client'
import { type AnyRecord, kindNames, kinds, type World } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useOpened, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { counted } from '../../parts/format/ages.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useTelling } from './use-settings.ts'

/** The sample organisation can be put away: its records leave every list, and stay in history. */
export function SampleSection() {
  const { place } = useOpened()
  const world = useWorld()
  const { person } = useMe()
  const { tell, why } = useTelling()
  const [done, setDone] = useState<number>()
  if (place.id !== 'sample') return null
  const steps = clearing(world, person?.id)
  const clear = async () => {
    for (let at = 0; at < steps.length; at += mostAtOnce) {
      setDone(at)
      const isLast = at + mostAtOnce >= steps.length
      if (!(await tell(steps.slice(at, at + mostAtOnce), isLast ? 'The sample is put away.' : ''))) break
    }
    setDone(undefined)
  }
  return (
    <section className="setting" aria-labelledby="sample">
      <h2 id="sample">The sample organisation</h2>
      <p className="text-2">
        {`To begin with your own, put its ${counted(steps.length, 'record')} away. They leave every list and stay in history; you stay, and so does the workspace.`}
      </p>
      <div>
        <Button onClick={() => void clear()}>
          {done === undefined ? 'Start empty' : `Putting away, ${done} of ${steps.length}`}
        </Button>
      </div>
      {why && <Refusal why={why} />}
    </section>
  )
}

/** A batch of the server takes no more. */
const mostAtOnce = 400

/** Everything but the workspace and whoever does it; what is said about others before the others. */
function clearing(world: World, me: string | undefined): Step[] {
  const records = kindNames
    .filter(name => !('single' in kinds[name] && kinds[name].single))
    .toReversed()
    .flatMap(name => world.all(name) as readonly unknown[] as readonly AnyRecord[])
  return records
    .filter(record => record.id !== me)
    .map(({ kind, id }) => ({ kind, verb: 'archive', subject: id }))
}
