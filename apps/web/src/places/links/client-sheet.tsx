import { dayInFull, dayInWords } from '../../parts/format/days.ts'
import { Glyph } from '../../parts/glyph.tsx'
import { ClientDeed } from './client-deed.tsx'
import { ConcernForm } from './concern-form.tsx'
import { Sheet } from './sheet.tsx'
import type { ClientPage, Speak } from './through-link.ts'

/** One engagement as its client reads it: what was said, what was promised, what is asked of them. */
export function ClientSheet(props: { page: ClientPage; name: string; today: string; speak: Speak }) {
  const { page, name, today, speak } = props
  const { lead, organisation } = page
  return (
    <Sheet organisation={organisation} name={name} title={page.deal}>
      <p className="text-2 clock">{page.client ?? ''}</p>
      <h1>{page.deal}</h1>
      {page.publishedAt ? (
        <section className="ask">
          <p className="t-12 text-2">
            {`${lead ?? organisation} wrote on ${dayInFull(page.publishedAt.slice(0, 10))}`}
          </p>
          <p className="t-16 medium">{page.note}</p>
        </section>
      ) : (
        <section className="ask">
          <p className="t-16 medium">Nothing has been published yet.</p>
          <p className="text-2">{`What ${lead ?? organisation} writes to you will stand here.`}</p>
        </section>
      )}
      <Days days={page.days} today={today} />
      <Owed page={page} today={today} speak={speak} />
      <Promises page={page} today={today} speak={speak} />
      <ConcernForm to={lead ?? organisation} speak={speak} />
    </Sheet>
  )
}

function Days({ days, today }: Pick<ClientPage, 'days'> & { today: string }) {
  if (days.length === 0) return null
  return (
    <section className="part-of-page">
      <h2>Days to know</h2>
      <ul className="days">
        {[...days]
          .sort((a, b) => (a.on < b.on ? -1 : 1))
          .map(({ what, on }) => (
            <li key={`${what} ${on}`} data-past={on < today || undefined}>
              <time dateTime={on}>{dayInWords(on, today)}</time>
              <span>{what}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}

interface Parted {
  page: ClientPage
  today: string
  speak: Speak
}

function Owed({ page: { owed }, today, speak }: Parted) {
  if (owed.length === 0) return null
  return (
    <section className="part-of-page">
      <h2>What we need from you</h2>
      <ul className="promises">
        {owed.map(({ id, what, neededOn }) => {
          const isLate = neededOn !== null && neededOn < today
          return (
            <li key={id}>
              <Glyph shape={isLate ? 'risk' : 'pending'} />
              <div>
                <p className="medium">{what}</p>
                <p className={isLate ? 't-12 tone-risk' : 't-12 text-3'}>
                  {neededOn ? `Needed by ${dayInWords(neededOn, today)}` : 'No day was named'}
                </p>
                <ClientDeed
                  label="Hand it over"
                  asks="How you handed it over"
                  placeholder="By mail to Noor, this morning"
                  onSay={note => speak('hand-over', { subject: id, ...(note ? { note } : {}) })}
                />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Promises({ page: { promises, organisation }, today, speak }: Parted) {
  if (promises.length === 0) return null
  return (
    <section className="part-of-page">
      <h2>{`What ${organisation} promised you`}</h2>
      <ul className="promises">
        {promises.map(({ id, what, dueOn, isKept, isConfirmed }) => (
          <li key={id}>
            <Glyph shape={isKept ? 'on' : 'pending'} />
            <div>
              <p className="medium">{what}</p>
              <p className="t-12 text-3">{standing({ dueOn, isKept, isConfirmed }, today)}</p>
              {isKept && !isConfirmed && (
                <ClientDeed
                  label="Confirm it was kept"
                  asks="Anything to add"
                  placeholder="It works in all branches"
                  onSay={note => speak('confirm', { subject: id, ...(note ? { note } : {}) })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Kept = Pick<ClientPage['promises'][number], 'dueOn' | 'isKept' | 'isConfirmed'>

function standing({ dueOn, isKept, isConfirmed }: Kept, today: string): string {
  if (isConfirmed) return 'Kept, and you confirmed it'
  if (isKept) return 'Kept, as we see it'
  return dueOn ? `By ${dayInWords(dueOn, today)}` : 'Without a day'
}
