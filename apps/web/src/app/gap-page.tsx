/** Gap and levers, put together with the address. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { GapAndLevers } from '../places/gap/gap.tsx'
import { gapSearchIn, type OnGapSearch } from '../places/gap/search.ts'
import { withoutEmpty } from './without-empty.ts'

export function GapPage() {
  const search = useSearch({ from: '/inside/gap' })
  const navigate = useNavigate()
  const onSearch: OnGapSearch = change =>
    void navigate({
      to: '/gap',
      search: before => withoutEmpty({ ...gapSearchIn(before), ...change }),
      // Trying levers leaves no trail of steps to go back through.
      replace: 'with' in change && !('of' in change),
    })
  return <GapAndLevers search={search} onSearch={onSearch} />
}
