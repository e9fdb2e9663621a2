import { ask } from '@throughline/client'
import { useState } from 'react'
import { Avatar } from '../../parts/avatar.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { useAsked, useTry } from './asking.ts'
import type { Arrived } from './sign-in-page.tsx'
import { Trouble } from './trouble.tsx'

interface Sample {
  workspace: string
  name: string | null
  people: { id: string; name: string; title: string | null }[]
}

/** The sample organisation, opened as one of its people. Nothing where the server has none. */
export function SampleOpener({ onArrived }: { onArrived: Arrived }) {
  const sample = useAsked<Sample>('/api/v1/sample')
  const [isWhole, setWhole] = useState(false)
  const { problem, attempt } = useTry()
  if (!sample?.ok) return null
  const people = inOrder(sample.people)
  const open = async (person: string) => {
    const opened = await attempt(() => ask<{ workspace: string }>({}, '/api/v1/sample/open', { person }))
    if (opened) await onArrived(opened.workspace)
  }
  return (
    <section className="sample" aria-labelledby="sample">
      <h2 id="sample">{`Or look at ${sample.name ?? 'the sample organisation'} first`}</h2>
      <p className="text-2">
        A sample organisation with a year behind it. Choose whose eyes to see it with; what you change there
        can be thrown away.
      </p>
      <ul>
        {(isWhole ? people : people.slice(0, firstShown)).map(person => (
          <li key={person.id}>
            <button type="button" className="person" onClick={() => void open(person.id)}>
              <Avatar name={person.name} />
              <span className="medium">{person.name}</span>
              {person.title && <span className="text-3 t-12 tight">{person.title}</span>}
            </button>
          </li>
        ))}
      </ul>
      {!isWhole && people.length > firstShown && (
        <LinkButton onClick={() => setWhole(true)}>{`All ${people.length} people`}</LinkButton>
      )}
      <Trouble problem={problem} />
    </section>
  )
}

const firstShown = 6

/** Those whose day shows most come first. */
function inOrder(people: Sample['people']): Sample['people'] {
  const place = (name: string) => {
    const at = first.indexOf(name)
    return at < 0 ? first.length : at
  }
  return people.toSorted((a, b) => place(a.name) - place(b.name))
}

const first = ['Ewa Lindgren', 'Agnes Holt', 'Ines Duarte', 'Mina Farouk', 'Daniel Osei', 'Hanna Voss']
