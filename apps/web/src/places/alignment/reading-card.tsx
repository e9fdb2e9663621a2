import type { AnyRecord, Reading, Records } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Glyph, type Shape } from '../../parts/glyph.tsx'
import { Goto } from '../../parts/goto.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { DifferForm } from './differ-form.tsx'
import { mayWriteFor } from './may-write.ts'
import { ReadingWriter } from './reading-writer.tsx'
import { useTold } from './use-told.ts'

interface ReadingCardProps {
  of: AnyRecord
  reading: Reading
  /** All that were given, to mark one that differs. */
  given: readonly Records['interpretation'][]
  /** Opens to be written. */
  isAsked: boolean
}

/** How one team reads it. A team that has not read stands as unread, never as agreeing. */
export function ReadingCard({ of, reading, given, isAsked }: ReadingCardProps) {
  const { team, interpretation } = reading
  const me = useMe()
  const may = mayWriteFor(team, me)
  const [isWriting, setWriting] = useState(isAsked && may)
  if (isWriting)
    return (
      <li className="card reading">
        <Head team={team} interpretation={interpretation} />
        <ReadingWriter of={of} team={team} reading={interpretation} onClose={() => setWriting(false)} />
      </li>
    )
  if (!interpretation)
    return (
      <li className="card reading" data-unread>
        <Head team={team} interpretation={undefined} />
        <Unread since={reading.since} />
        {may && (
          <div>
            <Button onClick={() => setWriting(true)}>Write what we understood</Button>
          </div>
        )}
      </li>
    )
  return (
    <li className="card reading">
      <Head team={team} interpretation={interpretation} />
      <p className="t-14 understood">{interpretation.understanding}</p>
      <Lines interpretation={interpretation} />
      <Deeds
        interpretation={interpretation}
        given={given}
        onWrite={may ? () => setWriting(true) : undefined}
      />
    </li>
  )
}

function Head({
  team,
  interpretation,
}: {
  team: Records['team']
  interpretation: Records['interpretation'] | undefined
}) {
  const world = useWorld()
  const author = world.one('person', interpretation?.author)
  const { shape, word } = states[interpretation?.state ?? 'unread'] ?? states.offered!
  return (
    <header className="row gap-8">
      <h2>{team.name}</h2>
      {author && <Avatar name={author.name} />}
      <span className="push" />
      <span className="status t-12">
        <Glyph shape={shape} />
        {word}
      </span>
    </header>
  )
}

const states: { readonly [state: string]: { shape: Shape; word: string } } = {
  unread: { shape: 'pending', word: 'Unread' },
  offered: { shape: 'none', word: 'Offered' },
  aligned: { shape: 'on', word: 'Reads the same' },
  diverging: { shape: 'differs', word: 'Differs' },
  resolved: { shape: 'on', word: 'Settled' },
}

function Unread({ since }: { since: string }) {
  const today = useToday()
  return (
    <p className="text-2">{`Nothing said since ${dayInWords(since.slice(0, 10), today)}. Not taken as agreeing.`}</p>
  )
}

function Lines({ interpretation }: { interpretation: Records['interpretation'] }) {
  const world = useWorld()
  const { act, why } = useTold()
  const lines = interpretation.willDeliver ?? []
  if (lines.length === 0) return <p className="text-3">Says nothing yet of what it will deliver.</p>
  return (
    <div>
      <p className="label">Will deliver</p>
      <ul className="will-deliver">
        {lines.map(({ line, as }, at) => {
          const record = as === undefined ? undefined : world.record(as)
          const draft = () =>
            void act('interpretation.draft', { interpretation: interpretation.id, line: at }, drafted(line))
          return (
            <li key={line}>
              <span>{line}</span>
              {record ? (
                <Goto to={`/strategy?open=${record.key}`} className="id evidence-link">
                  {record.key}
                </Goto>
              ) : (
                <Button small aria-label={`Make it a deliverable: ${line}`} onClick={draft}>
                  Make it a deliverable
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {why && <Refusal why={why} />}
    </div>
  )
}

function drafted(line: string): string {
  return `‘${line.length > 60 ? `${line.slice(0, 58)}…` : line}’ is a draft deliverable.`
}

function Deeds(props: {
  interpretation: Records['interpretation']
  given: readonly Records['interpretation'][]
  onWrite: (() => void) | undefined
}) {
  const { interpretation, given, onWrite } = props
  const { say } = useTold()
  const { may } = useMe()
  const [isMarking, setMarking] = useState(false)
  const others = given.filter(each => each.id !== interpretation.id)
  if (isMarking) return <DifferForm one={interpretation} others={others} onClose={() => setMarking(false)} />
  const align = () =>
    void say(
      [{ kind: 'interpretation', verb: 'align', subject: interpretation.id }],
      `${interpretation.key} reads the same.`,
    )
  return (
    <div className="row gap-8 wrap deeds">
      {onWrite && (
        <Button small onClick={onWrite}>
          Change
        </Button>
      )}
      {others.length > 0 && may('interpretation', 'diverge', interpretation) && (
        <Button small onClick={() => setMarking(true)}>
          Differs from …
        </Button>
      )}
      {interpretation.state === 'offered' && may('interpretation', 'align', interpretation) && (
        <Button small look="quiet" onClick={align}>
          Reads the same
        </Button>
      )}
    </div>
  )
}
