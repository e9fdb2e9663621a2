/** Long lists in slices: small enough that each crosses to another thread, or is taken in, without anybody waiting. */

const sliceMost = 1000

export function slicesOf<T>(list: readonly T[]): (readonly T[])[] {
  if (list.length <= sliceMost) return list.length === 0 ? [] : [list]
  return Array.from({ length: Math.ceil(list.length / sliceMost) }, (_, at) =>
    list.slice(at * sliceMost, (at + 1) * sliceMost),
  )
}
