/** The smallest repair of overload: each part with one press that leads to the act, or all of them as a scenario. */
import { newId } from '@throughline/client'
import type { EndangeredWork, RepairSaid, RepairsSaid } from '@throughline/diagnosis'
import { changeOf } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useCapacity } from '../../../data/outlook.ts'
import { useDo } from '../../../data/say.ts'
import { useOpened, useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { dayInWords } from '../../../parts/format/days.ts'
import { Skeleton } from '../../../parts/skeleton.tsx'
import type { ViewProps } from '../plan.tsx'
import { RepairLine } from './repair-line.tsx'

export function RepairList({
  endangered,
  ...props
}: { endangered: readonly EndangeredWork[] } & Pick<ViewProps, 'onOpen' | 'onSearch'>) {
  const { said, phase, isAsking } = useCapacity()
  const today = useToday()
  if (endangered.length === 0) return null
  const undone = endangered.reduce((sum, { unmetDays }) => sum + unmetDays, 0)
  return (
    <section className="repairs" aria-label="The smallest repair">
      <h3>The smallest repair</h3>
      {!said && phase === 'unknown' && (
        <p className="text-2">The server gives no repair now. It is asked again with the next change.</p>
      )}
      {!said && phase !== 'unknown' && (
        <div className="late-in">
          <Skeleton widths={[80, 62]} label="The smallest repair is being worked out" />
        </div>
      )}
      {said && <Repairs {...props} repairs={said.repairs} undone={undone} />}
      {said && (
        <p className="text-3 t-12" role="status">
          {`Worked out by the server ${said.madeOn === today ? 'today' : `on ${dayInWords(said.madeOn, today)}`}${isAsking ? '; a newer one is on its way' : ''}.`}
        </p>
      )}
    </section>
  )
}

function Repairs(
  props: { repairs: RepairsSaid | undefined; undone: number } & Pick<ViewProps, 'onOpen' | 'onSearch'>,
) {
  const { repairs: all, undone, onOpen } = props
  // By what it says: a newer answer that says the same leaves what is being typed alone.
  const [open, setOpen] = useState<string>()
  if (!all || all.repairs.length === 0)
    return (
      <p className="text-2">
        Nothing that may begin later, be left out, lent, trained or hired mends it within the days that are
        promised. Promise a later day, or give the work to somebody else.
      </p>
    )
  return (
    <>
      <p className="text-2">{leftWords(all, undone)}</p>
      <ol>
        {all.repairs.map((repair, k) => (
          <RepairLine
            key={nameOf(repair)}
            repair={repair}
            isFirst={k === 0 && open === undefined}
            isOpen={nameOf(repair) === open}
            onBegin={() => setOpen(nameOf(repair))}
            onLeave={() => setOpen(undefined)}
            onOpen={onOpen}
          />
        ))}
      </ol>
      <AsScenario repairs={all.repairs} onSearch={props.onSearch} />
    </>
  )
}

/** Everything of it that is a change of the plan, beside today's before anything is said. */
function AsScenario(props: { repairs: readonly RepairSaid[] } & Pick<ViewProps, 'onSearch'>) {
  const { live } = useOpened()
  const { may } = useMe()
  const tell = useDo()
  const world = useWorld()
  const [why, setWhy] = useState<string>()
  const changes = props.repairs
    .filter(({ kind }) => kind === 'move' || kind === 'cut')
    .flatMap(({ steps }) => steps.map(changeOf))
  if (changes.length === 0 || !world.systemIsOn('schedule') || !may('scenario', 'add')) return null
  const keep = async () => {
    const subject = newId()
    const name = `Smallest repair: ${counted(changes.length, 'change')}`
    const said = await tell(
      [{ kind: 'scenario', verb: 'add', subject, fields: { name, changes } }],
      'Kept as a scenario. Nothing else has changed.',
    )
    if (!said.ok) return setWhy(said.refusals.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' '))
    props.onSearch({ view: 'scenarios', left: 'now', right: live.world?.record(subject)?.key ?? subject })
  }
  return (
    <>
      {why && <p className="text-2">{why}</p>}
      <div>
        <Button small onClick={() => void keep()}>
          Compare it as a scenario
        </Button>
      </div>
    </>
  )
}

const nameOf = ({ kind, about, sentence }: RepairSaid) => `${kind} ${about} ${sentence}`

function leftWords({ unmetDays, proved }: RepairsSaid, undone: number): string {
  const left = Math.round(unmetDays)
  const of = Math.max(Math.round(undone), left)
  const how = proved ? '' : ' It is the best that was found in three seconds.'
  if (left === 0) return `With it, everything finds somebody’s time.${how}`
  return `With it, ${left} of ${counted(of, 'person-day')} ${left === 1 ? 'stays' : 'stay'} undone: promise that for later, or give it to somebody else.${how}`
}
