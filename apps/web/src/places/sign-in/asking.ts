import { ask, type Problem, type Tried } from '@throughline/client'
import { useEffect, useState } from 'react'

/** What a door says when it is asked at once: nothing until it has answered. */
export function useAsked<T>(path: string, body?: object): Tried<T> | undefined {
  const [answer, setAnswer] = useState<Tried<T>>()
  const said = body && JSON.stringify(body)
  useEffect(() => {
    let isOver = false
    void ask<T>({}, path, said ? (JSON.parse(said) as object) : undefined).then(
      tried => isOver || setAnswer(tried),
    )
    return () => {
      isOver = true
    }
  }, [path, said])
  return answer
}

/** Presses a door: the problem stays until the next try. */
export function useTry() {
  const [problem, setProblem] = useState<Problem>()
  const [isUnderWay, setUnderWay] = useState(false)
  const attempt = async <T>(trying: () => Promise<Tried<T>>): Promise<T | undefined> => {
    if (isUnderWay) return undefined
    setUnderWay(true)
    setProblem(undefined)
    const tried = await trying()
    setUnderWay(false)
    if (tried.ok) return tried
    setProblem(tried.problem)
    return undefined
  }
  return { problem, attempt }
}
