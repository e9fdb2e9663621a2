import { chanceBand } from './format/chance.ts'
import { Glyph } from './glyph.tsx'
import { Probability } from './probability.tsx'
import { type SaidStatus, Status } from './status.tsx'

/**
 * What was said next to what was computed, equal in size. Where their bands differ: a soft tint and ≠,
 * no verdict. Silence (pending, outdated) differs from nothing.
 */
export function SaidBesideComputed(props: {
  said?: SaidStatus | undefined
  age?: string
  computed: number | undefined
}) {
  const differs = saysOtherwise(props.said, props.computed)
  return (
    <div className="pair" data-differs={differs || undefined}>
      <span>{props.said && <Status said={props.said} {...(props.age && { age: props.age })} />}</span>
      <span className="differs">
        {differs && (
          <>
            <Glyph shape="differs" />
            <span className="for-screen-readers">differs from the forecast</span>
          </>
        )}
      </span>
      <Probability of={props.computed} />
    </div>
  )
}

/** Whether a spoken status and a computed chance lie in different bands. */
export function saysOtherwise(said: SaidStatus | undefined, computed: number | undefined): boolean {
  if (computed === undefined || said === undefined || said === 'pending' || said === 'outdated') return false
  return chanceBand(computed) !== said
}
