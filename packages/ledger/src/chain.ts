/**
 * The hash chain: canonical text, salt, seal and hash. Pure apart from the salt's randomness.
 *
 * `seal` = SHA-256(salt · newline · sealed text); `hash` = SHA-256(previous hash · newline · envelope with
 * seal · newline · body). Because the hash covers the seal and not what was sealed, salt and sealed text can
 * be forgotten and every hash still holds; because the salt goes too, the seal left behind tells nothing.
 * The workspace's name is not in the hash, so that a copy may be restored under another name.
 */
import { hash as digest, randomBytes } from 'node:crypto'
import type { Head, Json } from './ledger.ts'

/** The hash before the first fact. */
export const genesis = '0'.repeat(64)

/** Where a workspace stands before its first fact. */
export const emptyHead: Readonly<Head> = Object.freeze({ position: 0, hash: genesis })

/**
 * One text for one value: names sorted by UTF-16 code units, no white space, ECMAScript numbers and strings,
 * as RFC 8785 (JSON Canonicalization Scheme) has it; a lone surrogate is escaped instead of refused, which
 * parses back to the same string. A property that is undefined is left out, as JSON does.
 *
 * Throws TypeError on what JSON cannot hold: it would be kept as something else than it was.
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return numberText(value)
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  return objectText(value)
}

/** 128 random bits, in hex. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

export function sealOf(salt: string, sealed: string): string {
  return digest('sha256', `${salt}\n${sealed}`, 'hex')
}

/** What of a fact enters the chain in the clear. */
export interface Envelope {
  position: number
  at: string
  actor: string
  via: string
  command: string
  fingerprint: string
  ordinal: number
  subject: string
  kind: string
  verb: string
  version: number
  schema: number
  seal: string
  /** Canonical text, exactly as it is kept. */
  body: string
}

export function hashOf(previous: string, fact: Envelope): string {
  const envelope = [
    form,
    fact.position,
    fact.at,
    fact.actor,
    fact.via,
    fact.command,
    fact.fingerprint,
    fact.ordinal,
    fact.subject,
    fact.kind,
    fact.verb,
    fact.version,
    fact.schema,
    fact.seal,
  ]
  return digest('sha256', `${previous}\n${JSON.stringify(envelope)}\n${fact.body}`, 'hex')
}

/** The form of the envelope's text, inside the hash: a later form cannot be taken for this one. */
const form = 1

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`A fact cannot keep the number ${value}`)
  return JSON.stringify(value)
}

function objectText(value: { [name: string]: Json }): string {
  if (typeof value !== 'object') throw new TypeError(`A fact cannot keep a ${typeof value}`)
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`A fact keeps plain objects only, not a ${prototype.constructor?.name}`)
  }
  let text = ''
  for (const name of Object.keys(value).sort()) {
    const part = value[name]
    if (part === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalText(part)}`
  }
  return `{${text}}`
}
