import { Avatar } from '../../parts/avatar.tsx'
import { Goto } from '../../parts/goto.tsx'
import { recordAddress } from './replies.ts'
import type { WaitingFor } from './waiting-for-others.ts'

/** What I wait for; nothing where I wait for nobody. */
export function Others({ others }: { others: readonly WaitingFor[] }) {
  if (others.length === 0) return null
  return (
    <section className="others" aria-labelledby="others-head">
      <h2 id="others-head">You wait for others</h2>
      <ul>
        {others.slice(0, most).map(({ record, who, says, when, tone }) => (
          <li key={record.id}>
            <Goto to={recordAddress(record)} className="row gap-8">
              <Avatar name={who ?? '?'} />
              <span className="says">
                {who && <span className="for-screen-readers">{`${who}: `}</span>}
                {says}
              </span>
              <span className="push" />
              <span className={`nowrap t-12 ${tones[tone]}`}>{when}</span>
            </Goto>
          </li>
        ))}
      </ul>
      {others.length > most && <p className="text-3 t-12">{`and ${others.length - most} more`}</p>}
    </section>
  )
}

const most = 7
const tones: Readonly<Record<WaitingFor['tone'], string>> = {
  off: 'tone-off',
  risk: 'tone-risk',
  calm: 'text-3',
}
