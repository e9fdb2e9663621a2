/** Something that is needed, proposed to whoever can give it: a team, work that is planned, a client or a party outside. */
import type { World } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { DayPick } from '../../../parts/day-pick.tsx'
import { Field } from '../../../parts/field.tsx'
import { recordName } from '../../../parts/format/record-name.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import { PersonPick } from '../../../parts/person-pick.tsx'
import { Refusal as RefusalLine, Refusals } from '../../../parts/refusal.tsx'
import { useReasoned } from '../use-reasoned.ts'

export function AskForm({ onLeave }: { onLeave: () => void }) {
  const world = useWorld()
  const today = useToday()
  const asking = useAsking(onLeave)
  const { asked, change } = asking
  const work = useMemo(() => openWork(world), [world])
  const givers = useMemo(() => giversOf(world), [world])
  useKeys({
    title: 'Ask for something',
    layer: 'focused',
    bindings: [{ keys: 'Escape', label: 'Leave it', run: onLeave, whileTyping: true }],
  })
  return (
    <section className="ask-form card" aria-label="Ask for something">
      <Field
        label="What is needed"
        value={asked.what}
        onChange={what => change({ what })}
        placeholder="Ardenvale’s visit history, imported and checked"
        input={{ autoFocus: true }}
      />
      <div className="value-fields">
        <PersonPick
          label="Who waits for it"
          faces={false}
          placeholder="An outcome or a deliverable"
          people={work}
          chosen={asked.to}
          onChoose={to => change({ to })}
        />
        <PersonPick
          label="Asked of"
          faces={false}
          placeholder="A team, work, or anybody outside"
          people={givers}
          chosen={asked.of}
          onChoose={of => change({ of, party: '' })}
          onUnknown={party => change({ party, of: undefined })}
          below={asked.party !== '' && <p className="text-2 t-12">{`${asked.party}: a party outside.`}</p>}
        />
        <DayPick
          label="Needed by"
          day={asked.neededOn}
          today={today}
          onChange={neededOn => change({ neededOn })}
        />
      </div>
      {asking.lacks && <RefusalLine why={asking.lacks} />}
      <Refusals refusals={asking.refusals} today={today} />
      <div className="row gap-8">
        <Button look="primary" onClick={() => void asking.send()}>
          Ask for it
        </Button>
        <Button look="quiet" keys="Escape" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </section>
  )
}

interface Asked {
  readonly what: string
  readonly to: string | undefined
  /** Id of a team, a client, or work that provides it. */
  readonly of: string | undefined
  /** A party outside, as it is written. */
  readonly party: string
  readonly neededOn: string | undefined
}

function useAsking(onDone: () => void) {
  const world = useWorld()
  const { say, refusals } = useReasoned(false)
  const [asked, setAsked] = useState<Asked>({
    ...{ what: '', to: undefined, of: undefined, party: '', neededOn: undefined },
  })
  const [lacks, setLacks] = useState<string>()
  const send = async () => {
    const missing = lackOf(asked)
    setLacks(missing)
    if (missing) return
    const { what, to, neededOn } = asked
    const fields = { what: what.trim(), to, ...(neededOn ? { neededOn } : {}), ...sideOf(world, asked) }
    const step = { kind: 'dependency' as const, verb: 'add', fields }
    if (await say([step], `Asked for: ${what.trim()}.`, '')) onDone()
  }
  return {
    ...{ asked, lacks, refusals, send },
    change: (part: Partial<Asked>) => setAsked(before => ({ ...before, ...part })),
  }
}

function lackOf({ what, to, of, party }: Asked): string | undefined {
  if (what.trim() === '') return 'Say what is needed.'
  if (!to) return 'Name the work that waits for it.'
  return of || party !== '' ? undefined : 'Say who is asked for it.'
}

function sideOf(world: World, { of, party }: Asked): object {
  const kind = world.record(of ?? '')?.kind
  if (kind === 'team' || kind === 'client') return { ask: { [kind]: of } }
  return of ? { from: of } : { ask: { party } }
}

function openWork(world: World) {
  const works = [
    ...world.all('deliverable').filter(({ state }) => state === 'planned' || state === 'started'),
    ...world.all('outcome').filter(({ state }) => ['draft', 'proposed', 'committed'].includes(state)),
  ]
  return works.map(({ id, key, statement }) => ({ id, name: statement, beside: key }))
}

function giversOf(world: World) {
  const clients = world.all('client').map(record => ({
    ...{ id: record.id, name: recordName(world, record as never), beside: 'Client' },
  }))
  return [
    ...world.all('team').map(({ id, name }) => ({ id, name, beside: 'Team' })),
    ...clients,
    ...openWork(world),
  ]
}
