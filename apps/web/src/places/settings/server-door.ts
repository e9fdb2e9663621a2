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
  method: 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<string | undefined> {
  const headers = body ? { 'content-type': 'application/json' } : {}
  try {
    const response = await fetch(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    if (response.ok) return undefined
    const said = (await response.json().catch(() => ({}))) as { title?: string; remedy?: string }
    return [said.title ?? `The server answered ${response.status}.`, said.remedy].filter(Boolean).join(' ')
  } catch {
    return 'The server did not answer. Try again.'
  }
}
