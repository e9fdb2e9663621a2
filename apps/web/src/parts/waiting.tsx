import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { useKeys } from './keys/use-keys.ts'

/** One way to answer: 'Lend for two weeks', 'Decline …'. */
export interface Answer {
  says: string
  run: () => void
}

interface WaitingProps {
  /** What is at stake and of what: '€ 62 k', 'gap'. Left out, it reads 'No money at stake'. */
  stake?: { figure: string; of: string }
  verb: string
  title: ReactNode
  why?: ReactNode
  answers: Answer[]
  /** The first answer is the one to take: it is filled while the item is in focus. */
  isHere: boolean
  isLeaving?: boolean
  onEnter: () => void
}

/**
 * Something that waits for one person. The one in focus stands out; `1` to `9` are its answers. On a
 * phone two answers and '…'. Stands in a list.
 */
export function Waiting(props: WaitingProps) {
  const { isHere, answers } = props
  useKeys({
    title: 'Answers',
    layer: 'focused',
    when: isHere,
    bindings: answers.slice(0, 9).map(({ says, run }, at) => ({ keys: String(at + 1), label: says, run })),
  })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: with keys one comes here by focus, J and K
    <li
      className="waiting"
      data-here={isHere || undefined}
      data-leaving={props.isLeaving || undefined}
      aria-current={isHere || undefined}
      // On the press already, the keys would be printed and move the button away from under the pointer.
      onClick={props.onEnter}
      onFocus={event => event.target.matches(':focus-visible') && props.onEnter()}
    >
      <Stake of={props.stake} />
      <div>
        <h3>
          <span>{props.verb} </span>
          {props.title}
        </h3>
        {props.why && <p className="why">{props.why}</p>}
        <Answers answers={answers} isHere={isHere} />
      </div>
    </li>
  )
}

function Stake({ of }: { of: WaitingProps['stake'] }) {
  return (
    <div className={of ? 'stake figures' : 'stake none'}>
      <b>{of?.figure ?? 'No money'}</b>
      <span>{of?.of ?? 'at stake'}</span>
    </div>
  )
}

function Answers({ answers, isHere }: { answers: Answer[]; isHere: boolean }) {
  const [showsAll, setShowsAll] = useState(false)
  return (
    <div className="deeds" data-all={showsAll || undefined}>
      {answers.map(({ says, run }, at) => (
        <Button
          key={says}
          look={isHere && at === 0 ? 'primary' : 'plain'}
          {...(at > 1 && { className: 'beyond-two' })}
          {...(isHere && at < 9 && { keys: String(at + 1) })}
          onClick={run}
        >
          {says}
        </Button>
      ))}
      {answers.length > 2 && (
        <Button className="more-answers" aria-label="More answers" onClick={() => setShowsAll(true)}>
          …
        </Button>
      )}
    </div>
  )
}
