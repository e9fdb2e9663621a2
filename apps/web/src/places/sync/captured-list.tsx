import { Avatar } from '../../parts/avatar.tsx'
import { Glyph, type Shape } from '../../parts/glyph.tsx'
import { type Spoken, spokenWords } from './said-in-room.ts'

/** What was said, as the room keeps it. */
export type SaidWords = { readonly key: string; readonly text: string } & (
  | { readonly sort: 'status'; readonly from: Spoken | undefined; readonly to: Spoken }
  | { readonly sort: 'question'; readonly who: string | undefined }
)

/** The same, with the id of the item that it was said of, and its number in this room. */
export type Kept = SaidWords & { readonly item: string; readonly nth: number }

/** What the room has kept so far, the newest on top. */
export function CapturedList({ kept }: { kept: readonly Kept[] }) {
  return (
    <aside className="captured" aria-label="Captured">
      <h2>Captured</h2>
      {kept.length === 0 && <p className="text-3">What is said stands here as it is kept.</p>}
      <ol aria-live="polite">
        {kept.toReversed().map(each => (
          <li key={each.nth}>
            <p className="label">{each.sort === 'status' ? 'Status' : 'Question'}</p>
            {each.sort === 'status' ? <Moved kept={each} /> : <p className="medium">{each.text}</p>}
            {each.sort === 'question' && each.who && (
              <p className="row gap-6 text-2">
                <Avatar name={each.who} />
                {each.who}
              </p>
            )}
          </li>
        ))}
      </ol>
    </aside>
  )
}

function Moved({ kept }: { kept: Extract<Kept, { sort: 'status' }> }) {
  const { key, from, to, text } = kept
  return (
    <>
      <p className="row gap-6 wrap">
        <span className="id">{key}</span>
        {from && from !== to && (
          <>
            <Glyph shape={shapes[from]} /> {spokenWords[from]} <span className="text-3">→</span>
          </>
        )}
        <Glyph shape={shapes[to]} /> {spokenWords[to]}
      </p>
      {text && <p className="text-2">{text}</p>}
    </>
  )
}

const shapes: Readonly<Record<Spoken, Shape>> = { onTrack: 'on', atRisk: 'risk', offTrack: 'off' }
