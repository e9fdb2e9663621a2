/** How those around nodes that are killed wait. */

/** Waits for what must come; what does not come in time is found by those who look afterwards. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let waits = 0; waits < 6_000 && !isSo(); waits++) await waited(5)
}

export function waited(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

/** Whoever is killed is not asked again by the client itself: that is what is tried here. */
export function neverAgain(): Promise<void> {
  return Promise.reject(new Error('not again'))
}
