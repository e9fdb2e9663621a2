import type { Outlook } from '../../data/outlook-said.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import type { GapSearch, OnGapSearch } from './search.ts'

/** Gap or causes; one intent or the whole. */
export function GapTabs(props: { search: GapSearch; onSearch: OnGapSearch; said: Outlook | undefined }) {
  const { search, onSearch, said } = props
  const world = useWorld()
  const intents = said?.gap.intents.flatMap(({ id }) => world.one('intent', id) ?? []) ?? []
  return (
    <div className="row gap-12 wrap gap-tabs no-print">
      <Tabs
        label="How it is seen"
        tabs={[
          { id: 'gap', label: 'Gap and levers' },
          { id: 'causes', label: 'Causes' },
          { id: 'calibration', label: 'Calibration' },
        ]}
        here={search.see ?? 'gap'}
        panel="gap-view"
        onGo={to => onSearch({ see: to === 'gap' ? undefined : to })}
      />
      <span className="push" />
      {intents.length > 1 && search.see !== 'calibration' && (
        <Choice
          label="Of which intent"
          labelled="unseen"
          options={[
            { id: '', label: 'All intents' },
            ...intents.map(({ key, statement }) => ({ id: key, label: `${key} ${statement}` })),
          ]}
          chosen={search.of ?? ''}
          onChoose={of => onSearch({ of: of || undefined, with: undefined })}
        />
      )}
    </div>
  )
}
