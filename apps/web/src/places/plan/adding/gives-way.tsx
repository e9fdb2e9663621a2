/** 'If we add this, what do we cut?': the answers there are, one of them chosen with a reason, kept as a decision. */
import { newId } from '@throughline/client'
import { actOut, addDays, type World } from '@throughline/model'
import { useState } from 'react'
import { type AdditionHere, useAddition } from '../../../data/plan/use-addition.ts'
import { useMoment, useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { dayInWords } from '../../../parts/format/days.ts'
import { Refusal as RefusalLine, Refusals } from '../../../parts/refusal.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { type Reasoned, useReasoned } from '../use-reasoned.ts'
import { additionOf, fits, questionOf, stepsOf, type Thought, type Way, waysOf } from './ways.ts'

export function GivesWay({ thought, onClose }: { thought: Thought; onClose: () => void }) {
  const world = useWorld()
  const today = useToday()
  const here = useAddition(additionOf(world, thought))
  const ways = here.said ? waysOf(here.said) : []
  const [chosen, setChosen] = useState<Way['id']>()
  const [because, setBecause] = useState('')
  const deciding = useDeciding({ thought, ways, because, onClose })
  const way = fits(ways) ? ways[0] : ways.find(({ id }) => id === chosen)
  return (
    <>
      <div aria-live="polite" className="stack gap-8">
        <Answers {...{ here, ways, chosen, thought }} onChoose={setChosen} />
      </div>
      {(ways.length === 0 || fits(ways)) && !deciding.asksWhy ? null : (
        <Field
          label="Because …"
          value={because}
          placeholder="One sentence, kept with the decision"
          onChange={setBecause}
          refused={deciding.isMissing}
          below={deciding.isMissing && <RefusalLine why="Say why, in a sentence." />}
        />
      )}
      {deciding.lacks && <RefusalLine why={deciding.lacks} />}
      <Refusals refusals={deciding.refusals} today={today} />
      <div className="row gap-8 wrap">
        <Button look="primary" onClick={() => void deciding.decide(way)}>
          {deedWords(ways, way, deciding.isWarned)}
        </Button>
        {ways.length > 0 && !fits(ways) && world.systemIsOn('decisions') && (
          <Button onClick={() => void deciding.raise()}>Put the question</Button>
        )}
        <Button look="quiet" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </>
  )
}

function Answers(props: {
  here: AdditionHere
  ways: readonly Way[]
  chosen: Way['id'] | undefined
  thought: Thought
  onChoose: (id: Way['id']) => void
}) {
  const { here, ways, thought } = props
  const world = useWorld()
  const today = useToday()
  if (here.phase === 'none')
    return (
      <p className="text-2">
        Say who does it, the likely days and by when: then it is told here what gives way for it.
      </p>
    )
  if (here.phase === 'unknown')
    return <p className="text-2">The server gives no answer now. It is asked again when something changes.</p>
  if (here.phase === 'coming')
    return (
      <div className="late-in">
        <Skeleton widths={[70, 50]} label="What gives way is being worked out" />
      </div>
    )
  if (fits(ways))
    return <p className="medium">It fits: nothing gives way, and nobody is asked for more than they have.</p>
  return (
    <fieldset className="ways">
      <legend className="medium">It does not fit. What do we cut?</legend>
      {ways.map(way => (
        <label key={way.id}>
          <input
            type="radio"
            name="way"
            checked={way.id === props.chosen}
            onChange={() => props.onChoose(way.id)}
          />
          <span>
            {way.title}
            <span className="text-2 t-12 way-cost">{costWords(world, way, { thought, today })}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function useDeciding(given: {
  thought: Thought
  ways: readonly Way[]
  because: string
  onClose: () => void
}) {
  const { thought, ways, because, onClose } = given
  const world = useWorld()
  const moment = useMoment()
  const fitting = useReasoned(false)
  const weighed = useReasoned()
  const said: Reasoned = fits(ways) || ways.length === 0 ? fitting : weighed
  const [lacks, setLacks] = useState<string>()
  const decide = async (way: Way | undefined) => {
    const missing = lackOf(thought, ways, way)
    setLacks(missing)
    if (missing || !way) return
    const steps = stepsOf(world, { thought, ways, way, because: because.trim(), newId })
    if (await said.say(steps, way.id === 'not' ? 'Decided: it is not added.' : 'Work added.', because))
      onClose()
  }
  const raise = async () => {
    const missing = thought.statement.trim() === '' ? nameless : undefined
    setLacks(missing)
    if (missing) return
    const acted = actOut(world, { act: 'decision.raise', told: questionOf(thought, ways) }, moment)
    if (!acted.ok) return setLacks(acted.refusals.map(({ reason }) => reason).join(' '))
    const steps = acted.commands.map(({ id: _, ...step }) => step)
    const who = world.one('person', steps[0]?.fields?.decider as string | undefined)?.name
    if (await fitting.say(steps as never, `The question is put${who ? ` to ${who}` : ''}.`, because))
      onClose()
  }
  const refusals = [...fitting.refusals, ...weighed.refusals]
  const asksWhy = fitting.isWarned
  return { decide, raise, lacks, refusals, isMissing: weighed.isMissing, isWarned: said.isWarned, asksWhy }
}

function lackOf({ statement, estimate }: Thought, ways: readonly Way[], way: Way | undefined) {
  const { low, likely, high } = estimate
  if (statement.trim() === '') return nameless
  if (!(likely > 0)) return 'Say how many person-days are likely.'
  if (ways.length === 0) return 'Say who does it and by when.'
  if (!way) return 'Choose what gives way.'
  const isWhole = low > 0 && low <= likely && high >= likely
  return way.id !== 'not' && !isWhole
    ? 'Say the days at best and at worst too: likely lies between.'
    : undefined
}

const nameless = 'Say what will be there.'

function costWords(
  world: World,
  { repairs, weeks, undoneDays, id }: Way,
  { thought, today }: { thought: Thought; today: string },
): string {
  if (id === 'not') return 'The plan stays as it is.'
  const names = repairs.flatMap(({ about }) => {
    const record = world.one('deliverable', about)
    return record ? [`${record.key} is ‘${record.statement}’.`] : []
  })
  const undone = Math.round(undoneDays)
  return [
    ...names,
    ...(weeks > 0 ? [`It is there by ${dayInWords(addDays(thought.byOn, 7 * weeks), today)}.`] : []),
    ...(undone > 0
      ? [`${counted(undone, 'more person-day')} ${undone === 1 ? 'stays' : 'stay'} undone.`]
      : ['Everything finds somebody’s time.']),
  ].join(' ')
}

function deedWords(ways: readonly Way[], way: Way | undefined, isWarned: boolean): string {
  if (isWarned) return 'Go on with this reason'
  if (fits(ways) || ways.length === 0) return 'Add it'
  return way?.id === 'not' ? 'Decide not to add it' : 'Decide, and add it'
}
