import { useOpened } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FirstIntent } from './first-intent.tsx'
import type { StrategyProps } from './strategy.tsx'

/** No rows: nothing there yet, or all left out. */
export function Nothing({
  isFiltered,
  onSearch,
}: {
  isFiltered: boolean
  onSearch: StrategyProps['onSearch']
}) {
  const { place } = useOpened()
  if (!isFiltered) return <FirstIntent workspace={place.name} />
  const all = () =>
    onSearch({ mine: undefined, state: undefined, team: undefined, findings: undefined, text: undefined })
  return (
    <Empty
      title="Nothing is left by these filters."
      boxed={false}
      deeds={<Button onClick={all}>Show all</Button>}
    />
  )
}
