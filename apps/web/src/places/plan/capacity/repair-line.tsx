/** One part of a repair: what it is, what it touches, and the press that says it. */
import type { RepairSaid } from '@throughline/diagnosis'
import { type AnyRecord, actOut, type KindName, type World } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useMoment, useToday, useWorld } from '../../../data/workspace.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { dayInWords } from '../../../parts/format/days.ts'
import { recordName } from '../../../parts/format/record-name.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import { Refusal as RefusalLine, Refusals } from '../../../parts/refusal.tsx'
import { useReasoned } from '../use-reasoned.ts'
import { stepsOf } from './repair-steps.ts'

export interface RepairLineProps {
  repair: RepairSaid
  isFirst: boolean
  isOpen: boolean
  onBegin: () => void
  onLeave: () => void
  onOpen: (key: string) => void
}

export function RepairLine({ repair, isFirst, isOpen, onBegin, onLeave, onOpen }: RepairLineProps) {
  const world = useWorld()
  const today = useToday()
  const { may } = useMe()
  const about = world.record(repair.about)
  const [first] = repair.steps
  const mayDo = first !== undefined && may(first.kind as KindName, first.verb, subjectOf(world, repair))
  return (
    <li>
      <p className="medium">{repair.sentence}</p>
      {about && (
        <p className="text-2 t-12">
          <LinkButton onClick={() => onOpen(about.key)}>{about.key}</LinkButton>{' '}
          {`${recordName(world, about)}${dueWords(repair, about, today)}`}
        </p>
      )}
      {mayDo && !isOpen && (
        <Button small look={isFirst ? 'primary' : 'plain'} onClick={onBegin}>
          {`${deedWords[repair.kind]} …`}
        </Button>
      )}
      {!mayDo && first && <p className="text-3 t-12">{whoseWords(world, repair)}</p>}
      {isOpen && <Saying repair={repair} onLeave={onLeave} />}
    </li>
  )
}

function Saying({ repair, onLeave }: { repair: RepairSaid; onLeave: () => void }) {
  const world = useWorld()
  const today = useToday()
  const moment = useMoment()
  const [because, setBecause] = useState('')
  const { refusals, isMissing, isWarned, say } = useReasoned()
  useKeys({
    title: 'This repair',
    layer: 'focused',
    bindings: [{ keys: 'Escape', label: 'Leave it', run: onLeave, whileTyping: true }],
  })
  const send = async () => {
    const steps = stepsOf(world, repair, raised =>
      actOut(world, { act: 'decision.raise', told: raised }, moment),
    )
    if (await say(steps, toldWords(world, repair), because)) onLeave()
  }
  return (
    <div className="stack gap-8">
      <Field
        label="Because …"
        value={because}
        placeholder="One sentence, kept in the history"
        onChange={setBecause}
        refused={isMissing}
        below={isMissing && <RefusalLine why="Say why, in a sentence." />}
        input={{
          autoFocus: true,
          onKeyDown: event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void send()
          },
        }}
      />
      <Refusals refusals={refusals} today={today} />
      <div className="row gap-8">
        <Button small look="primary" onClick={() => void send()}>
          {isWarned ? 'Go on with this reason' : deedWords[repair.kind]}
        </Button>
        <Button small look="quiet" keys="Escape" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </div>
  )
}

function dueWords({ kind }: RepairSaid, { dueOn }: AnyRecord, today: string): string {
  if (kind !== 'move' && kind !== 'cut') return ''
  return dueOn ? `, due on ${dayInWords(String(dueOn), today)}` : ', without a day'
}

function subjectOf(world: World, { steps }: RepairSaid): AnyRecord | undefined {
  return world.record(steps[0]?.subject ?? '')
}

function whoseWords(world: World, repair: RepairSaid): string {
  const owner = world.one('person', subjectOf(world, repair)?.owner as string | undefined)
  return owner ? `${owner.name} may do this.` : 'Somebody with the right may do this.'
}

function toldWords(world: World, repair: RepairSaid): string {
  const key = world.record(repair.about)?.key ?? 'It'
  if (repair.kind === 'cut') return `${key} is left out.`
  if (repair.kind === 'move') return `${key} is moved.`
  if (repair.kind === 'hire') return 'The question is raised.'
  const from = world.one('person', repair.steps[0]?.fields?.from as string | undefined)
  return `${from?.name ?? 'Whoever leads them'} is asked for it.`
}

const deedWords: { readonly [K in RepairSaid['kind']]: string } = {
  move: 'Move it',
  cut: 'Leave it out',
  lend: 'Ask for them',
  train: 'Ask for the training',
  hire: 'Raise the question',
}
