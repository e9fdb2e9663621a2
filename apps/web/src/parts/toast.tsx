import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { KeyCap } from './key-cap.tsx'
import { useKeys } from './keys/use-keys.ts'

/** Says in the past tense what was done, with the way back: `say('OUT-15 now has a stand-in.', undo)`. */
export type Say = (sentence: string, undo?: () => void) => void

/** Holds the one toast of the page. A new one takes the place of the last. */
export function Toasts({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said>()
  const say = useMemo<Say>(() => {
    let number = 0
    return (sentence, undo) => setSaid({ sentence, undo, number: ++number })
  }, [])
  return (
    <SayContext.Provider value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {said && <Toast key={said.number} {...said} onGone={() => setSaid(undefined)} />}
      </div>
    </SayContext.Provider>
  )
}

export function useSay(): Say {
  return useContext(SayContext)
}

/** Ten seconds, then only in history; hover and focus stop the clock. `Z` undoes. */
export function Toast(props: {
  sentence: string
  undo?: (() => void) | undefined
  onGone: () => void
  stays?: boolean
}) {
  const pause = useCountdown(props.onGone, props.stays ?? false)
  const undo = () => {
    props.undo?.()
    props.onGone()
  }
  useKeys({
    title: 'Just now',
    layer: 'everywhere',
    when: props.undo !== undefined && !props.stays,
    bindings: [{ keys: 'Z', label: 'Undo', run: undo }],
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, a sentence and its way back
    <div
      className="toast"
      role="group"
      onMouseEnter={() => pause(true)}
      onMouseLeave={() => pause(false)}
      onFocus={() => pause(true)}
      onBlur={() => pause(false)}
    >
      <span>{props.sentence}</span>
      {props.undo && (
        <button type="button" onClick={undo}>
          Undo <KeyCap keys="Z" />
        </button>
      )}
    </div>
  )
}

interface Said {
  sentence: string
  undo: (() => void) | undefined
  number: number
}

const SayContext = createContext<Say>(() => {})
const lifeMs = 10_000

function useCountdown(onGone: () => void, stays: boolean): (paused: boolean) => void {
  const [isPaused, setPaused] = useState(false)
  const leftMs = useRef(lifeMs)
  const gone = useRef(onGone)
  gone.current = onGone
  useEffect(() => {
    if (isPaused || stays) return
    const startedAt = performance.now()
    const timer = setTimeout(() => gone.current(), leftMs.current)
    return () => {
      clearTimeout(timer)
      leftMs.current -= performance.now() - startedAt
    }
  }, [isPaused, stays])
  return setPaused
}
