import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being put on paper: then a long list draws all its rows, not only those in view. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  )
}

let isPrinting = false
const hearers = new Set<() => void>()

function turn(now: boolean) {
  isPrinting = now
  // What is drawn when this returns is what is printed.
  flushSync(() => {
    for (const hear of hearers) hear()
  })
}

const begin = () => turn(true)
const end = () => turn(false)

function subscribe(hear: () => void): () => void {
  if (hearers.size === 0) {
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
  }
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
    if (hearers.size > 0) return
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}
