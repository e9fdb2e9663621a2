import { newId } from '@throughline/client'
import { actOut, auditSteps, type Records, type Refusal as RefusalSaid, titleOf } from '@throughline/model'
import { useState } from 'react'
import { recordAddress } from '../../data/kind-places.ts'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useMoment, useWorld } from '../../data/workspace.tsx'
import { Who } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { Goto } from '../../parts/goto.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { StepMark, stepLabels } from './step-mark.tsx'

type Audit = Records['audit']

/** Audits: a sample drawn by its seed, each step of each record followed or not, by somebody from outside. */
export function Audits({ team }: { team: string | undefined }) {
  const audits = useWorld()
    .all('audit')
    .filter(each => !each.archived && (team === undefined || each.team === team))
    .sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1))
  if (audits.length === 0) return null
  return (
    <section aria-labelledby="audit-head">
      <h2 id="audit-head">
        Audits <small>of the way of working, never of a person</small>
      </h2>
      {audits.slice(0, most).map(audit => (
        <OneAudit key={audit.id} audit={audit} />
      ))}
    </section>
  )
}

const most = 4
const drawnAtFirst = 10

function OneAudit({ audit }: { audit: Audit }) {
  const world = useWorld()
  const auditor = world.one('person', audit.auditor)?.name
  const followed = audit.rows.filter(row => row.followed).length
  return (
    <article className="audit">
      <header className="row gap-8 wrap">
        <Goto to={recordAddress(audit)} className="medium">
          {audit.name}
        </Goto>
        {auditor && <Who name={auditor} />}
        <span className="push" />
        {audit.rows.length > 0 && (
          <span className="text-2">{`${followed} of ${audit.rows.length} steps followed`}</span>
        )}
      </header>
      {audit.sample.length > 0 && <Sample audit={audit} />}
      {audit.state === 'drawn' && <Deeds audit={audit} />}
    </article>
  )
}

function Sample({ audit }: { audit: Audit }) {
  const world = useWorld()
  const { may } = useMe()
  const act = useDo()
  const isOpen = audit.state === 'drawn' && may('audit', 'edit', audit)
  const press = (subject: string, step: (typeof auditSteps)[number], followed: boolean) => {
    const others = audit.rows.filter(row => row.subject !== subject || row.step !== step)
    const rows = [...others, { subject, step, followed }]
    const was = { rows: audit.rows }
    void act([{ kind: 'audit', verb: 'edit', subject: audit.id, fields: { rows }, was }])
  }
  return (
    <div className="sample-scroll">
      <table className="sample-rows">
        <thead>
          <tr>
            <th scope="col">Drawn</th>
            {auditSteps.map(step => (
              <th scope="col" key={step}>
                {stepLabels[step]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {audit.sample.map(id => {
            const record = world.record(id)
            const name = record ? `${record.key} ${titleOf(record)}` : 'A record you cannot see'
            return (
              <tr key={id}>
                <th scope="row">{record ? <Goto to={recordAddress(record)}>{name}</Goto> : name}</th>
                {auditSteps.map(step => (
                  <td key={step}>
                    <StepMark
                      of={`${record?.key ?? 'It'}, ${stepLabels[step].toLowerCase()}`}
                      followed={audit.rows.find(row => row.subject === id && row.step === step)?.followed}
                      onPress={isOpen ? next => press(id, step, next) : undefined}
                    />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Drawing by the seed, and ending it once every step was looked at. */
function Deeds({ audit }: { audit: Audit }) {
  const world = useWorld()
  const moment = useMoment()
  const { may } = useMe()
  const act = useDo()
  const [refused, setRefused] = useState<readonly RefusalSaid[]>([])
  const draw = async () => {
    const told = { audit: audit.id, count: drawnAtFirst }
    const acted = actOut(world, { act: 'audit.draw', told }, { ...moment, newId })
    if (!acted.ok) return setRefused(acted.refusals)
    const steps = acted.commands.map(({ id: _, ...step }) => step)
    const said = await act(steps, `The sample of ${audit.name} is drawn.`)
    setRefused(said.ok ? [] : said.refusals)
  }
  const finish = async () => {
    const step = { kind: 'audit', verb: 'finish', subject: audit.id }
    const said = await act([step], `${audit.name} is finished.`)
    setRefused(said.ok ? [] : said.refusals)
  }
  if (!may('audit', 'edit', audit)) return null
  return (
    <footer className="row gap-8 wrap">
      {audit.sample.length === 0 ? (
        <Button small onClick={() => void draw()}>{`Draw ${drawnAtFirst} by seed ${audit.seed}`}</Button>
      ) : (
        <Button small onClick={() => void finish()}>
          Finish the audit
        </Button>
      )}
      {refused.map(({ code, reason, remedy }) => (
        <Refusal key={code} why={reason} remedy={remedy} />
      ))}
    </footer>
  )
}
