/** What a link opens, as the server tells it, and saying something through it. */
import { ask, newId, type Problem, type Tried } from '@throughline/client'
import { useCallback, useEffect, useState } from 'react'

export type AnswerWord = 'agree' | 'concern' | 'hold' | 'object' | 'notMine' | 'delegate'

export interface Said {
  readonly answer: AnswerWord
  readonly wayOut?: string
  readonly untilOn?: string
  readonly note?: string
}

/** The gate of a voice. */
export interface VoicePage {
  readonly organisation: string
  readonly gate: {
    readonly key: string
    readonly direction: string
    readonly dueOn: string
    readonly refs: readonly { readonly title: string; readonly url: string }[]
    readonly state: string
    readonly host: string | null
  }
  readonly of: string | null
  readonly mine: { readonly whatWeNeed: string | null; readonly said: Said | null }
  readonly voices: readonly {
    readonly name: string
    readonly must: boolean
    readonly hasAnswered: boolean
    readonly said: Said | null
  }[]
  readonly assumptions: readonly { readonly statement: string; readonly testOn: string | null }[]
  readonly risks: readonly { readonly statement: string; readonly probability: number | null }[]
  readonly constraints: readonly string[]
  readonly closed: {
    readonly on: string
    readonly silent: readonly string[]
    readonly because: string | null
  } | null
}

/** One engagement for its client's contact. */
export interface ClientPage {
  readonly organisation: string
  readonly lead: string | null
  readonly deal: string
  readonly client: string | null
  readonly publishedAt: string | null
  readonly note: string | null
  readonly days: readonly { readonly what: string; readonly on: string }[]
  readonly promises: readonly {
    readonly id: string
    readonly what: string
    readonly dueOn: string | null
    readonly isKept: boolean
    readonly isConfirmed: boolean
  }[]
  readonly owed: readonly { readonly id: string; readonly what: string; readonly neededOn: string | null }[]
}

interface Holder {
  /** Whose link it is. */
  readonly name: string
  readonly today: string
}

export type Opened = Holder &
  (
    | { readonly role: 'voice'; readonly gate: VoicePage }
    | { readonly role: 'contact'; readonly engagement: ClientPage }
  )

export type Speak = (route: string, said: object) => Promise<Problem | undefined>

/** Looks through the link, and again after everything that was said. */
export function useLink(token: string) {
  const [opened, setOpened] = useState<Tried<Opened>>()
  const look = useCallback(async () => {
    setOpened(await ask<Opened>({}, '/api/v1/links/look', { token }))
  }, [token])
  useEffect(() => {
    void look()
  }, [look])
  const speak: Speak = async (route, said) => {
    const told = await ask({}, `/api/v1/links/${route}`, { token, id: newId(), ...said })
    if (!told.ok) return told.problem
    await look()
    return undefined
  }
  return { opened, speak, look }
}
