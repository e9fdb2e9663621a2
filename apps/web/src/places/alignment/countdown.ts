import { useEffect, useState } from 'react'

/** A clock that runs down from so many seconds once it is started, and may be given a minute more. */
export function useCountdown(seconds: number) {
  const [left, setLeft] = useState<number>()
  const isRunning = left !== undefined && left > 0
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setLeft(now => (now === undefined ? now : Math.max(0, now - 1))), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  return {
    left,
    start: () => setLeft(seconds),
    more: () => setLeft(now => (now ?? 0) + 60),
    stop: () => setLeft(undefined),
  }
}

/** `4:05`. */
export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
