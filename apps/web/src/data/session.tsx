/** Who is signed in, and in which workspace they are. */
import { CallError, type Me, me, type Place, type Problem, signOut } from '@throughline/client'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

export type Session = (
  | { readonly phase: 'asking' }
  | { readonly phase: 'nobody' }
  | { readonly phase: 'trouble'; readonly problem: Problem }
  | { readonly phase: 'somebody'; readonly account: Me; readonly place: Place | undefined }
) & {
  /** Asks the server again, after signing in; `workspace` is the one to go to. */
  readonly askAgain: (workspace?: string) => Promise<void>
  readonly goTo: (workspace: string) => void
  readonly leave: () => Promise<void>
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>({ phase: 'asking' })
  const [chosen, setChosen] = useState(() => localStorage.getItem(key) ?? undefined)
  const goTo = useCallback((workspace: string) => {
    localStorage.setItem(key, workspace)
    setChosen(workspace)
  }, [])
  const askAgain = useCallback(
    async (workspace?: string) => {
      if (workspace) goTo(workspace)
      setAsked(await whoIsThere())
    },
    [goTo],
  )
  useEffect(() => {
    void askAgain()
  }, [askAgain])
  const session = useMemo<Session>(() => {
    const deeds = {
      askAgain,
      goTo,
      leave: async () => {
        await signOut()
        setAsked({ phase: 'nobody' })
      },
    }
    if (asked.phase !== 'somebody') return { ...asked, ...deeds }
    const { workspaces } = asked.account
    const place = workspaces.find(each => each.id === chosen) ?? workspaces[0]
    return { ...asked, place, ...deeds }
  }, [asked, chosen, askAgain, goTo])
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession stands outside of SessionProvider')
  return session
}

type Asked =
  | { phase: 'asking' }
  | { phase: 'nobody' }
  | { phase: 'trouble'; problem: Problem }
  | { phase: 'somebody'; account: Me }

async function whoIsThere(): Promise<Asked> {
  try {
    const account = await me()
    return account ? { phase: 'somebody', account } : { phase: 'nobody' }
  } catch (trouble) {
    if (trouble instanceof CallError) return { phase: 'trouble', problem: trouble.problem }
    throw trouble
  }
}

const SessionContext = createContext<Session | undefined>(undefined)
const key = 'throughline.workspace'
