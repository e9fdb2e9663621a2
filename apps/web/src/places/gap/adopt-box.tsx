import type { Refusal } from '@throughline/model'
import { useState } from 'react'
import { useAdopt } from '../../data/levers.ts'
import { useMe } from '../../data/me.ts'
import type { Lever } from '../../data/outlook-said.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { DayPick } from '../../parts/day-pick.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { counted } from '../../parts/format/ages.ts'
import { addDays, type Day } from '../../parts/format/calendar-day.ts'
import { Overlay } from '../../parts/overlay.tsx'
import { Refusal as RefusalWords } from '../../parts/refusal.tsx'

interface Adopted {
  levers: readonly Lever[]
  /** Id of the intent of which they were told. */
  intent: string | undefined
  onDone: () => void
}

/** Levers are pulled with a reason and a day on which their effect is looked at; another's are proposed to them. */
export function AdoptBox(props: Adopted & { onClose: () => void }) {
  const { levers, onClose } = props
  const today = useToday()
  const me = useMe().person?.id
  const world = useWorld()
  const [because, setBecause] = useState('')
  const [judgeOn, setJudgeOn] = useState<Day | undefined>(addDays(today, 28))
  const adopting = useAdopting(props)
  const isMine = (lever: Lever) => lever.who.length === 0 || (me !== undefined && lever.who.includes(me))
  const pull = () => void adopting.pull(because.trim(), judgeOn)
  return (
    <Overlay className="small-dialog wide" label="Pull levers" onClose={onClose}>
      <div className="stack gap-12">
        <p className="t-16 semibold">
          {levers.length === 1 ? levers[0]!.deed : `Pull ${levers.length} levers`}
        </p>
        <ul className="stack gap-4 text-2">
          {levers.map(lever => (
            <li key={lever.id}>
              {isMine(lever)
                ? `${lever.deed}: yours, it happens now.`
                : `${lever.deed}: proposed to ${world.one('person', lever.who[0])?.name ?? 'its lead'}.`}
            </li>
          ))}
        </ul>
        <Field
          label="Because …"
          value={because}
          placeholder="One sentence, kept in the history"
          onChange={setBecause}
          growing
          input={{ autoFocus: true, 'data-first-focus': true } as object}
        />
        <DayPick label="Judged on" day={judgeOn} today={today} earliest={today} onChange={setJudgeOn} />
        {adopting.why && <RefusalWords why={adopting.why} />}
        {adopting.warnings.length > 0 && (
          <p className="text-2">
            {adopting.warnings.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' ')}
          </p>
        )}
        <DoOrLeave
          deed={adopting.warnings.length > 0 ? 'Go on with this reason' : deedWords(levers, isMine)}
          onDo={pull}
          onLeave={onClose}
        />
      </div>
    </Overlay>
  )
}

function useAdopting({ levers, intent, onDone }: Adopted) {
  const adopt = useAdopt()
  const [why, setWhy] = useState<string>()
  const [warnings, setWarnings] = useState<readonly Refusal[]>([])
  const pull = async (because: string, judgeOn: Day | undefined) => {
    if (!because) return setWhy('Say why, in a sentence.')
    if (!judgeOn) return setWhy('Say on which day its effect is looked at.')
    setWhy(undefined)
    const passOver = warnings.map(({ code }) => code)
    const told =
      levers.length === 1
        ? `‘${levers[0]!.deed}’ is pulled.`
        : `${counted(levers.length, 'lever')} are pulled.`
    const said = await adopt(
      {
        levers: levers.map(({ id }) => id),
        ...(intent ? { intent } : {}),
        because,
        judgeOn,
        ...(passOver.length > 0 ? { passOver } : {}),
      },
      told,
    )
    if (said.ok) return onDone()
    const blocks = said.refusals.filter(({ level }) => level === 'block')
    if (blocks.length > 0) setWhy(blocks.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' '))
    else setWarnings(said.refusals)
  }
  return { pull, why, warnings }
}

function deedWords(levers: readonly Lever[], isMine: (lever: Lever) => boolean): string {
  const own = levers.filter(isMine).length
  if (own === levers.length) return levers.length === 1 ? 'Pull it' : 'Pull them'
  if (own === 0) return levers.length === 1 ? 'Ask for it' : 'Ask for them'
  return 'Pull and ask'
}
