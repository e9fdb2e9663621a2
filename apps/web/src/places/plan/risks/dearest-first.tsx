/** The risks in the order of what they are expected to cost, and those that nobody weighed. */
import { useWorld } from '../../../data/workspace.tsx'
import { LinkButton } from '../../../parts/button.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { recordName } from '../../../parts/format/record-name.ts'
import { placeOf } from './heat.ts'
import { expectedDays, type Risk } from './likely.ts'
import { riskWords } from './risk-words.ts'

export function DearestFirst({ risks, onOpen }: { risks: readonly Risk[]; onOpen: (key: string) => void }) {
  const world = useWorld()
  const unweighed = risks.filter(risk => placeOf(risk) === undefined)
  const dearest = risks.toSorted((a, b) => expectedDays(b) - expectedDays(a))
  return (
    <aside aria-label="Dearest first">
      <h3>Dearest first</h3>
      <ol>
        {dearest.slice(0, 8).map(risk => (
          <li key={risk.id}>
            <LinkButton onClick={() => onOpen(risk.key)}>{risk.key}</LinkButton> {risk.statement}
            <span className="text-2 t-12">
              {` ${riskWords(risk)}`}
              {(risk.affects ?? []).map((id, k) => {
                const record = world.record(id)
                return (
                  record && (
                    <span key={id}>
                      {k === 0 ? ' Strikes ' : ', '}
                      <LinkButton title={recordName(world, record)} onClick={() => onOpen(record.key)}>
                        {record.key}
                      </LinkButton>
                    </span>
                  )
                )
              })}
            </span>
          </li>
        ))}
      </ol>
      {unweighed.length > 0 && (
        <p className="text-2">
          {`${counted(unweighed.length, 'risk')} without odds or delay ${unweighed.length === 1 ? 'moves' : 'move'} nothing in the forecast: `}
          {unweighed.map(risk => (
            <LinkButton key={risk.id} onClick={() => onOpen(risk.key)}>
              {risk.key}
            </LinkButton>
          ))}
        </p>
      )}
    </aside>
  )
}
