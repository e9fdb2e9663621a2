import type { Finding } from '@throughline/diagnosis'
import { Choice } from '../../../parts/choice.tsx'
import { Tag } from '../../../parts/tag.tsx'
import { codesIn, codeWords } from './counts.ts'
import { type Filters, legs } from './filters.ts'

/** Leg, code and 'mine'; each is in the address. */
export function FilterBar(props: {
  findings: readonly Finding[]
  filters: Filters
  onGo: (to: Filters) => void
}) {
  const { findings, filters, onGo } = props
  const { code, ...others } = filters
  const { mine, ...notMine } = filters
  const present = legs.filter(leg => findings.some(finding => finding.leg === leg))
  return (
    <div className="row gap-8 wrap finding-filters">
      <Tag on={mine === true} onPress={() => onGo(mine ? notMine : { ...filters, mine: true })}>
        Mine
      </Tag>
      {present.length > 1 &&
        present.map(leg => (
          <Tag
            key={leg}
            on={filters.leg === leg}
            onPress={() => {
              const { leg: before, ...rest } = filters
              onGo(before === leg ? rest : { ...rest, leg })
            }}
          >
            {leg.charAt(0).toUpperCase() + leg.slice(1)}
          </Tag>
        ))}
      <Choice
        label="Code"
        labelled="unseen"
        options={[
          { id: '', label: 'All codes' },
          ...codesIn(findings).map(each => ({
            id: each.code,
            label: `${codeWords(each.code)} (${each.count})`,
          })),
        ]}
        chosen={code ?? ''}
        onChoose={chosen => onGo(chosen ? { ...others, code: chosen } : others)}
      />
    </div>
  )
}
