import { newestCheckIn, type Records, rhythmDays, titleOf } from '@throughline/model'
import { useState } from 'react'
import { useDo } from '../../data/say.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { addDays, type Day, daysBetween } from '../../parts/format/calendar-day.ts'
import { dayNearby } from '../../parts/format/days.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Refusal } from '../../parts/refusal.tsx'
import {
  blockedSince,
  type CheckInDraft,
  checkInStep,
  lackOf,
  nothingSaid,
  unchanged,
} from './check-in-draft.ts'
import { CheckInToday } from './check-in-today.tsx'
import { LastCheckIn } from './last-check-in.tsx'
import type { Wait } from './wait.ts'

/** How it stands: the last word at the left, today's at the right. */
export function CheckInCard(props: {
  wait: Wait
  draft: CheckInDraft
  onDraft: (draft: CheckInDraft) => void
  isHere: boolean
  onEnter: () => void
}) {
  const { wait, isHere, draft, onDraft } = props
  const world = useWorld()
  const today = useToday()
  const last = newestCheckIn(world, wait.on.id)
  const saying = useSaying(wait, draft, () => onDraft(nothingSaid))
  return (
    <section
      className="check-in card"
      aria-label={`Check in ${wait.on.key}`}
      data-here={isHere || undefined}
      onMouseDown={props.onEnter}
      onFocus={props.onEnter}
    >
      <header>
        <span className="medium">Check in</span>
        <span className="id">{wait.on.key}</span>
        <span className="push" />
        <span className="text-3 t-12">{dueWords(wait, today)}</span>
      </header>
      <p className="text-2 what">{titleOf(wait.on)}</p>
      <div className="compare">
        <LastCheckIn last={last} />
        <CheckInToday draft={draft} onDraft={change => onDraft({ ...draft, ...change })} isHere={isHere} />
      </div>
      <Foot wait={wait} isHere={isHere} saying={saying} />
    </section>
  )
}

interface Saying {
  /** What is missing, or why it was refused. */
  readonly why: string | undefined
  readonly save: () => void
  /** Nothing where something is at risk. */
  readonly same: (() => void) | undefined
}

function useSaying(wait: Wait, draft: CheckInDraft, onSaid: () => void): Saying {
  const act = useDo()
  const world = useWorld()
  const today = useToday()
  const [tried, setTried] = useState<CheckInDraft>()
  const [refused, setRefused] = useState<string>()
  const step = unchanged(world, wait.on)
  const say = async (step: Parameters<typeof act>[0][number], told: string) => {
    const said = await act([step], told)
    if (said.ok) onSaid()
    setRefused(said.ok ? undefined : said.refusals.map(each => `${each.reason} ${each.remedy}`).join(' '))
  }
  const save = () => {
    setTried(draft)
    if (lackOf(draft)) return
    const last: Records['checkIn'] | undefined = newestCheckIn(world, wait.on.id)
    const since = blockedSince(last, draft.blockedBy ?? '', today)
    void say(checkInStep(wait.on, draft, since), `You checked in ${wait.on.key}.`)
  }
  return {
    why: (tried && lackOf(draft)) ?? refused,
    save,
    same: step && (() => void say(step, `${wait.on.key} is as it was.`)),
  }
}

function Foot({ isHere, saying }: { wait: Wait; isHere: boolean; saying: Saying }) {
  const { same, save, why } = saying
  useKeys({
    title: 'Check in',
    layer: 'focused',
    when: isHere,
    bindings: [
      { keys: 'Mod+Enter', label: 'Save', run: save, whileTyping: true },
      ...(same ? [{ keys: 'N', label: 'No change', run: same }] : []),
    ],
  })
  return (
    <footer>
      {why && <Refusal why={why} />}
      <div className="row gap-8">
        {same && (
          <Button look="quiet" onClick={same} {...(isHere && { keys: 'N' })}>
            No change
          </Button>
        )}
        <span className="push" />
        <Button look={isHere ? 'primary' : 'plain'} onClick={save} {...(isHere && { keys: 'Mod+Enter' })}>
          Save
        </Button>
      </div>
    </footer>
  )
}

function dueWords({ sinceOn }: Wait, today: Day): string {
  if (!sinceOn) return ''
  const dueOn = addDays(sinceOn, rhythmDays)
  const late = daysBetween(dueOn, today)
  if (late > 0) return late === 1 ? 'due yesterday' : `due ${late} days ago`
  return `due ${dayNearby(dueOn, today)}`
}
