import { useEffect, useState } from 'react'
import { Skeleton } from './skeleton.tsx'

/** Nothing for 300 ms, then the layout that is to come. */
export function Waited({ label }: { label: string }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return <main className="page">{isLong && <Skeleton label={label} />}</main>
}
