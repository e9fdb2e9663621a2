/** Doors of the server that are no commands: members, invitations, sessions. */
import { ask, type Problem } from '@throughline/client'
import { useCallback, useEffect, useState } from 'react'

/** What a door answers; `again` asks once more. */
export function useDoor<T>(path: string) {
  const [answer, setAnswer] = useState<T>()
  const [problem, setProblem] = useState<Problem>()
  const again = useCallback(async () => {
    const said = await ask<T & object>({}, path)
    if (said.ok) setAnswer(said)
    else setProblem(said.problem)
  }, [path])
  useEffect(() => void again(), [again])
  return { answer, problem, again }
}

/** Knocks with any method. @returns why it was refused; nothing where it was done */
export async function knock(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<string | undefined> {
  const said = await ask({ fetch: by(method) }, path, body)
  return said.ok ? undefined : [said.problem.title, said.problem.remedy].filter(Boolean).join(' ')
}

/** The client asks and posts; another method goes through its seam, and an empty answer reads as one without words. */
function by(method: string): typeof fetch {
  return async (input, init) => {
    const response = await window.fetch(input, { ...init, method })
    return response.status === 204 ? Response.json({}) : response
  }
}
