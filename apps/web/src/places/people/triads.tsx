/** People, process and metrics by team and outcome; a side that changed asks for a look at the others. */
import { type Records, triadOpenSides } from '@throughline/model'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { recordName } from '../../parts/format/record-name.ts'
import { Glyph, type Shape } from '../../parts/glyph.tsx'
import type { ViewProps } from './people.tsx'

type Triad = Records['triad']

const sides = ['people', 'process', 'metrics'] as const

export function Triads({ onOpen, onGo }: ViewProps) {
  const world = useWorld()
  const triads = world.all('triad').filter(each => each.state !== 'closed')
  if (triads.length === 0)
    return (
      <Empty
        title="No team or outcome is looked at from three sides yet."
        boxed={false}
        deeds={<Button onClick={() => onGo('/spaces/triads')}>Begin one</Button>}
      >
        When people, process or metrics change, the other two ask for a look.
      </Empty>
    )
  return (
    <div className="people-triads">
      {triads.map(triad => (
        <One key={triad.id} triad={triad} onOpen={onOpen} />
      ))}
    </div>
  )
}

function One({ triad, onOpen }: { triad: Triad; onOpen: (key: string) => void }) {
  const world = useWorld()
  const today = useToday()
  const tell = useDo()
  const { may } = useMe()
  const open = triadOpenSides(world, triad)
  const of = world.record(triad.of)
  return (
    <section aria-label={triad.name}>
      <h2 className="t-16">
        <button type="button" className="opens" onClick={() => onOpen(triad.key)}>
          {triad.name}
        </button>
        {of && <span className="text-2">{` of ${recordName(world, of)}`}</span>}
      </h2>
      <div className="triad-sides">
        {sides.map(side => {
          const said = triad[side]
          const asks = open.find(each => each.side === side)
          const verb = verbs[side]
          return (
            <div key={side} className="triad-side card">
              <h3>{labels[side]}</h3>
              <p className="chance">
                <Glyph shape={said ? (shapes[said.rating] ?? 'pending') : 'pending'} />
                {said ? words[said.rating] : 'Not rated'}
              </p>
              {said?.friction && <p className="text-2">{said.friction}</p>}
              {asks && (
                <p className="tone-risk">
                  {`${labels[asks.because.side]} changed on ${dayInWords(asks.because.at.slice(0, 10), today)}: `}
                  <LinkButton onClick={() => onOpen(asks.because.record.key)}>
                    {asks.because.record.key}
                  </LinkButton>
                </p>
              )}
              {asks && may('triad', verb, triad as never) && (
                <span>
                  <Button
                    small
                    onClick={() =>
                      void tell(
                        [{ kind: 'triad', verb, subject: triad.id }],
                        `${labels[side]} of ${triad.key} looked at.`,
                      )
                    }
                  >
                    {`I looked at ${side}`}
                  </Button>
                </span>
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}

const verbs = { people: 'lookAtPeople', process: 'lookAtProcess', metrics: 'lookAtMetrics' } as const
const labels = { people: 'People', process: 'Process', metrics: 'Metrics' } as const
const words: { readonly [rating: string]: string } = {
  green: 'On track',
  yellow: 'At risk',
  red: 'Off track',
}
const shapes: { readonly [rating: string]: Shape } = { green: 'on', yellow: 'risk', red: 'off' }
