/** How high a row is, where its bar lies in it, and how much room names take beside the days. */
import { createContext, useContext, useEffect, useState } from 'react'

export interface RowShape {
  readonly rowPx: number
  /** Of the bar, from the top of its row. */
  readonly middlePx: number
  /** Left of the days; 0 where names stand above their bars. */
  readonly leftPx: number
}

const wide: RowShape = { rowPx: 34, middlePx: 17, leftPx: 310 }
/** For a thumb, and for the whole width of a phone. */
const narrow: RowShape = { rowPx: 60, middlePx: 42, leftPx: 0 }

export const RowShapeContext = createContext(wide)

export function useRowShape(): RowShape {
  return useContext(RowShapeContext)
}

/** The height of a bar's middle among all rows. */
export function middleOf({ rowPx, middlePx }: RowShape, at: number): number {
  return at * rowPx + middlePx
}

/** The shape for the width of the window, as it changes. */
export function useShapeForWidth(): RowShape {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrowest).matches)
  useEffect(() => {
    const query = matchMedia(narrowest)
    const look = () => setNarrow(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])
  return isNarrow ? narrow : wide
}

const narrowest = '(max-width: 700px)'
