/** Reads an ID token: signature by the provider's keys, then every claim that says it is meant for us, now. */
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'

export interface Claims {
  readonly sub: string
  readonly email?: string | undefined
  readonly isEmailVerified: boolean
  readonly name?: string | undefined
}

export interface Expected {
  readonly issuer: string
  readonly clientId: string
  readonly nonce: string
  readonly now: Date
}

export type PublicKey = JsonWebKey & { readonly kid?: string; readonly alg?: string; readonly use?: string }

/** It cannot be trusted. The reason is for the log. */
export class TokenTrouble extends Error {
  override readonly name = 'TokenTrouble'
}

const skewSeconds = 60

/** @throws TokenTrouble */
export function readIdToken(token: string, keys: readonly PublicKey[], expected: Expected): Claims {
  const [head = '', body = '', signature = '', ...rest] = token.split('.')
  if (rest.length > 0 || signature === '') throw new TokenTrouble('not a signed token')
  const { alg, kid } = jsonIn(head)
  const key = keys.find(each => (kid === undefined || each.kid === kid) && isFor(each, alg))
  if (!key) throw new TokenTrouble('signed by an unknown key')
  const signed = Buffer.from(`${head}.${body}`)
  if (!isSigned(signed, Buffer.from(signature, 'base64url'), { key, alg: String(alg) }))
    throw new TokenTrouble('wrong signature')
  return claimsIn(jsonIn(body), expected)
}

/** E-mail and name, which some providers tell only where they are asked for them. */
export function personIn(told: Record<string, unknown>): Omit<Claims, 'sub'> {
  const { email, email_verified: verified, name } = told
  return {
    isEmailVerified: verified === true || verified === 'true',
    ...(typeof email === 'string' ? { email } : {}),
    ...(typeof name === 'string' ? { name } : {}),
  }
}

/** Named, so that no token chooses to be unsigned or signed by what everybody knows. */
const types: { readonly [alg: string]: string } = { RS256: 'RSA', PS256: 'RSA', ES256: 'EC', EdDSA: 'OKP' }

function isFor(key: PublicKey, alg: unknown): boolean {
  if (typeof alg !== 'string' || !Object.hasOwn(types, alg) || types[alg] !== key.kty) return false
  return (key.alg === undefined || key.alg === alg) && (key.use === undefined || key.use === 'sig')
}

function isSigned(signed: Buffer, signature: Buffer, { key, alg }: { key: PublicKey; alg: string }): boolean {
  try {
    const publicKey = createPublicKey({ key, format: 'jwk' })
    if (alg === 'EdDSA') return verify(null, signed, publicKey, signature)
    if (alg === 'ES256')
      return verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)
    if (alg === 'PS256')
      return verify('sha256', signed, { key: publicKey, padding: 6, saltLength: 32 }, signature)
    return verify('sha256', signed, publicKey, signature)
  } catch {
    return false
  }
}

function claimsIn(claims: Record<string, unknown>, { issuer, clientId, nonce, now }: Expected): Claims {
  const seconds = now.getTime() / 1000
  const { iss, aud, azp, exp, iat, sub } = claims
  const audience = [aud].flat()
  if (iss !== issuer) throw new TokenTrouble('of another issuer')
  if (!audience.includes(clientId) || (audience.length > 1 && azp !== clientId))
    throw new TokenTrouble('meant for somebody else')
  if (typeof exp !== 'number' || exp + skewSeconds < seconds) throw new TokenTrouble('ended')
  if (typeof iat !== 'number' || iat - skewSeconds > seconds) throw new TokenTrouble('from the future')
  if (claims.nonce !== nonce) throw new TokenTrouble('the answer to another question')
  if (typeof sub !== 'string' || sub === '') throw new TokenTrouble('of nobody')
  return { sub, ...personIn(claims) }
}

function jsonIn(part: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    if (typeof read === 'object' && read !== null) return read as Record<string, unknown>
  } catch {}
  throw new TokenTrouble('not readable')
}
