/** What an assistant proposes that I say: mine to say, or not. */
import { ask } from '@throughline/client'
import { type AnyRecord, registry, verbOf } from '@throughline/model'
import { useCallback, useEffect, useState } from 'react'
import { recordAddress } from '../../data/kind-places.ts'
import { useOpened } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Goto } from '../../parts/goto.tsx'
import { useSay } from '../../parts/toast.tsx'

interface Proposal {
  readonly id: string
  readonly step: {
    readonly kind: string
    readonly verb: string
    readonly fields?: { readonly [name: string]: unknown }
    readonly because?: string
  }
  readonly words: string | null
  readonly about: (Pick<AnyRecord, 'id' | 'kind' | 'key'> & { readonly title: string }) | null
}

/** Nothing where no assistant proposes anything. */
export function Proposed() {
  const { place } = useOpened()
  const at = `/api/v1/workspaces/${encodeURIComponent(place.id)}/proposals`
  const { proposals, settle } = useProposals(at)
  if (proposals.length === 0) return null
  return (
    <section className="proposed" aria-labelledby="proposed-head">
      <h2 id="proposed-head">Your assistant proposes</h2>
      <ul>
        {proposals.map(proposal => (
          <li key={proposal.id}>
            <p>
              {proposal.about && (
                <Goto to={recordAddress(proposal.about)}>
                  {`${proposal.about.key} ${proposal.about.title}`}
                </Goto>
              )}{' '}
              {wouldSay(proposal)}
            </p>
            {proposal.words && <p className="text-2 t-12">{proposal.words}</p>}
            <div className="row gap-8">
              <Button small look="primary" onClick={() => void settle(proposal.id, 'say')}>
                Say it
              </Button>
              <Button small look="quiet" onClick={() => void settle(proposal.id, 'decline')}>
                Not so
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useProposals(at: string) {
  const say = useSay()
  const [proposals, setProposals] = useState<readonly Proposal[]>([])
  const look = useCallback(async () => {
    const told = await ask<{ proposals: readonly Proposal[] }>({}, at)
    // A server without assistants has no such door; then nothing is proposed.
    if (told.ok) setProposals(told.proposals)
  }, [at])
  useEffect(() => {
    void look()
    const again = () => void look()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [look])
  const settle = async (id: string, as: 'say' | 'decline') => {
    const told = await ask({}, `${at}/${encodeURIComponent(id)}/${as}`, {})
    if (!told.ok) say([told.problem.title, told.problem.remedy].filter(Boolean).join(' '))
    else say(as === 'say' ? 'Said.' : 'It is gone.')
    await look()
  }
  return { proposals, settle }
}

/** `Check-in: on track, 0.8` : the verb in the organisation's words, and what it would hold. */
function wouldSay({ step }: Proposal): string {
  const kind = registry.kinds[step.kind]
  const verb = kind && verbOf(kind, step.verb)
  const what = step.verb === 'add' ? (kind?.label ?? step.kind) : (verb?.label ?? step.verb)
  const told = Object.entries(step.fields ?? {}).flatMap(([name, value]) => {
    const field = kind?.fields[name] ?? verb?.carries?.[name]
    const isPointer = field?.to !== undefined || typeof value === 'object'
    return field && !isPointer ? [`${field.label.toLowerCase()} ${String(value)}`] : []
  })
  const why = step.because ? `. Because: ${step.because}` : ''
  return `${what}${told.length > 0 ? `: ${told.join(', ')}` : ''}${why}`
}
