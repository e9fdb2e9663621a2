/** Doors of the server that are no commands: members, invitations, sessions. */
import { ask, type Problem } from '@throughline/client'
import { useCallback, useEffect, useState } from 'react'

/** What a door answers; `again` asks once more. */
export function useDoor<T>(path: string) {
  const [answer, setAnswer] = useState<T>()
  const [problem, setProblem] = useState<Problem>()
  const load = useCallback(async () => {
    const said = await ask<T & object>({}, path)
    if (said.ok) setAnswer(said)
    else setProblem(said.problem)
  }, [path])
  useEffect(() => {
    const waiting = shown.get(path) ?? new Set()
    shown.set(path, waiting.add(load))
    void load()
    return () => void waiting.delete(load)
  }, [path, load])
  const again = useCallback(() => askAgain(path), [path])
  return { answer, problem, again }
}

/** Wherever the answer is shown: what is made in one section stands in the list of another. */
export async function askAgain(path: string): Promise<void> {
  await Promise.all([...(shown.get(path) ?? [])].map(load => load()))
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

const shown = new Map<string, Set<() => Promise<void>>>()
