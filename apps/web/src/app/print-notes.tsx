/** On paper a link leads nowhere: each gets a number, and its address stands at the end. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export function PrintNotes() {
  const [notes, setNotes] = useState<readonly string[]>([])
  useEffect(() => {
    const begin = () => flushSync(() => setNotes(numbered()))
    const end = () => {
      for (const link of document.querySelectorAll('[data-note]')) link.removeAttribute('data-note')
      setNotes([])
    }
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  if (notes.length === 0) return null
  return (
    <section className="print-notes only-print" aria-label="Where the links lead">
      <ol>
        {notes.map(address => (
          <li key={address}>{address}</li>
        ))}
      </ol>
    </section>
  )
}

/** Gives every evidence link of the page its number; the same address, the same number. */
function numbered(): string[] {
  const addresses: string[] = []
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#page a.evidence-link, #page a.link')) {
    // What is not printed needs no note.
    if (link.closest('.looked-back-banner, .kind-tabs, .no-print')) continue
    if (!addresses.includes(link.href)) addresses.push(link.href)
    link.dataset.note = String(addresses.indexOf(link.href) + 1)
  }
  return addresses
}
