/** Gives new facts their place: positions, seals and hashes after a head. */
import { canonicalText, hashOf, newSalt, sealOf } from './chain.ts'
import type { Append, Head, NewFact } from './ledger.ts'
import { type Row, sealedText } from './row.ts'

/** Throws RangeError or TypeError where the request could not be kept exactly as it is: that is a fault. */
export function assertAppend(request: Append): void {
  if (request.facts.length === 0) throw new RangeError('A command that made no fact cannot be kept')
  if (!Number.isSafeInteger(request.expected) || request.expected < 0) {
    throw new RangeError(`No position to expect: ${request.expected}`)
  }
  for (const name of ['workspace', 'command', 'fingerprint', 'actor', 'via'] as const) {
    assertName(name, request[name])
  }
  if (!instant.test(request.at)) throw new RangeError(`Not an instant in UTC: ${request.at}`)
  request.facts.forEach(assertFact)
}

/** The rows of a request, placed after `head`. The chain decides every hash, so another head means other rows. */
export function place(request: Append, head: Head): Row[] {
  let previous = head.hash
  return request.facts.map((fact, ordinal) => {
    const salt = newSalt()
    const sealed = sealedText({ erasable: fact.erasable, because: request.because })
    const envelope = {
      position: head.position + 1 + ordinal,
      at: request.at,
      actor: request.actor,
      via: request.via,
      command: request.command,
      fingerprint: request.fingerprint,
      ordinal,
      subject: fact.subject,
      kind: fact.kind,
      verb: fact.verb,
      version: fact.version,
      schema: fact.schema,
      body: canonicalText(fact.body),
      seal: sealOf(salt, sealed),
    }
    const hash = hashOf(previous, envelope)
    previous = hash
    return { ...envelope, sealed, salt, hash }
  })
}

/** The fault of facts whose versions do not follow from the position they say they were decided on. */
export function versionTaken(request: Append): Error {
  const claims = request.facts.map(fact => `${fact.subject} v${fact.version}`).join(', ')
  return new Error(`A version among ${claims} is taken: not decided on position ${request.expected}`)
}

function assertFact(fact: NewFact): void {
  for (const name of ['subject', 'kind', 'verb'] as const) assertName(name, fact[name])
  for (const name of ['version', 'schema'] as const) {
    const number = fact[name]
    if (!Number.isInteger(number) || number < 1 || number > largestInteger) {
      throw new RangeError(`No ${name}: ${number}`)
    }
  }
}

/** PostgreSQL cannot keep NUL, and no store a lone surrogate, as the text it was. */
function assertName(name: string, text: string): void {
  if (text === '' || text.length > longestName || text.includes('\0') || !text.isWellFormed()) {
    throw new RangeError(`No ${name}: ${JSON.stringify(text.slice(0, longestName))}`)
  }
}

const longestName = 500
/** The smaller of the stores' integers. */
const largestInteger = 2 ** 31 - 1
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/
