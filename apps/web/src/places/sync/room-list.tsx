import { useWorld } from '../../data/workspace.tsx'
import { counted } from '../../parts/format/ages.ts'
import { money } from '../../parts/format/money.ts'
import { Icon } from '../../parts/icon.tsx'
import type { RoomItem } from './room-items.ts'

/** The agenda at the left, by what is at stake. */
export function RoomList(props: {
  items: readonly RoomItem[]
  at: number
  /** Ids of items that something was said of. */
  done: readonly string[]
  onGo: (at: number) => void
  /** How many outcomes nobody has to speak of. */
  resting: number
}) {
  const world = useWorld()
  const currency = world.workspace?.currency
  return (
    <nav className="room-list" aria-label="By what is at stake">
      <h2>By what is at stake</h2>
      <ol>
        {props.items.map((item, at) => (
          <li key={item.id}>
            <button
              type="button"
              aria-current={at === props.at ? 'step' : undefined}
              onClick={() => props.onGo(at)}
            >
              <span className="text-3 place">
                {props.done.includes(item.id) ? <Icon name="tick" size={14} /> : at + 1}
              </span>
              <span className="tight">{`${item.key} ${item.title}`}</span>
              <span className="text-2 t-12 nowrap figures">{stake(item, currency)}</span>
            </button>
          </li>
        ))}
      </ol>
      {props.resting > 0 && (
        <p className="text-3 t-12">
          {`${counted(props.resting, 'further outcome')} ${props.resting === 1 ? 'is' : 'are'} as before and not discussed.`}
        </p>
      )}
    </nav>
  )
}

function stake({ value, daysLate }: RoomItem, currency: string | undefined): string {
  if (value !== undefined) return currency ? money(value, currency) : value.toLocaleString('en')
  return daysLate > 0 ? `${daysLate} d late` : ''
}
