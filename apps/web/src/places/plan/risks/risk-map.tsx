/** Risks by how likely they are and what they would cost; dragged or moved by keys to say otherwise. */

import type { Refusal } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useDo } from '../../../data/say.ts'
import { useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { Refusal as RefusalLine } from '../../../parts/refusal.tsx'
import type { ViewProps } from '../plan.tsx'
import { DearestFirst } from './dearest-first.tsx'
import { movedTo, type Place } from './heat.ts'
import { expectedDays, type Risk } from './likely.ts'
import { RiskGrid } from './risk-grid.tsx'
import { delayWords, oddsWords } from './risk-words.ts'

export function RiskMap({ here, onOpen, onGo }: ViewProps) {
  const world = useWorld()
  const tell = useDo()
  const { may } = useMe()
  const [refused, setRefused] = useState<readonly Refusal[]>([])
  const risks = useMemo(
    () => world.all('risk').filter(each => each.state === 'open' || each.state === 'mitigated'),
    [world],
  )
  const move = async (risk: Risk, to: Place) => {
    const fields = movedTo(risk, to)
    if (Object.keys(fields).length === 0) return
    const was = Object.fromEntries(Object.keys(fields).map(name => [name, risk[name as 'delay'] ?? null]))
    const said = await tell(
      [{ kind: 'risk', verb: 'edit', subject: risk.id, fields, was }],
      `${risk.key} is now ${oddsWords(to.odds)}, ${delayWords(to.delay)}.`,
    )
    setRefused(said.ok ? [] : said.refusals)
  }
  if (risks.length === 0)
    return (
      <Empty
        title="No risk is open."
        boxed={false}
        deeds={<Button onClick={() => onGo('/plan/risks')}>Look at all risks</Button>}
      >
        What may strike, how likely, and what it would cost stands here.
      </Empty>
    )
  const total = risks.reduce((sum, risk) => sum + expectedDays(risk), 0)
  return (
    <div className="risk-view">
      <div>
        <h2 className="t-16">
          {`${counted(risks.length, 'open risk')} may cost ${Math.round(total)} working days between them.`}
        </h2>
        <p className="text-2 only-wide">
          Drag a risk, or press the arrow keys on it, to say how likely it is and what it would cost.
        </p>
        {refused.map(({ code, reason, remedy }) => (
          <RefusalLine key={code} why={reason} remedy={remedy} />
        ))}
        <RiskGrid
          {...{ risks, here, onOpen }}
          onMove={(risk, to) => may('risk', 'edit', risk as never) && void move(risk, to)}
        />
      </div>
      <DearestFirst risks={risks} onOpen={onOpen} />
    </div>
  )
}
