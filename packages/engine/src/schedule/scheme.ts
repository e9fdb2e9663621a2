/** The answer of a pass that was cut short because it could no longer stay within its limit. */
export const CUT = 2 ** 31 - 1

/**
 * A schedule-generation scheme over one direction of a problem. It owns its arrays; each pass overwrites them.
 * Passes allocate nothing.
 */
export interface Scheme {
  /** Dates of the last whole pass, per activity. */
  readonly starts: Int32Array
  readonly finishes: Int32Array
  /**
   * Serial scheme (Kelley 1963): takes activities in the order of a list in which every relation points forward
   * and starts each as early as relations and resources allow, no earlier than `origin`.
   * @returns the latest finish; CUT as soon as it is sure to exceed `limit`.
   */
  serial(list: Int32Array, origin: number, limit: number): number
  /**
   * Parallel scheme (Brooks & White 1965): goes through time and starts at each tick what can be started,
   * smallest key first; writes the order of starts to `list`.
   */
  parallel(keys: Float64Array, list: Int32Array, origin: number): number
}
