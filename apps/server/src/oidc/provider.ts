/** Speaks with the identity provider: where people are sent, and what it says of who comes back. */
import { createHash } from 'node:crypto'
import { type Outbound, OutboundTrouble } from '../outbound/outbound.ts'
import { type Claims, type PublicKey, personIn, readIdToken, TokenTrouble } from './id-token.ts'
import type { Endpoints, OidcSettings } from './settings.ts'

export interface Begun {
  readonly state: string
  readonly nonce: string
  /** Proves that whoever redeems the code is who began (PKCE). */
  readonly verifier: string
  readonly returnTo: string
}

const knownForMs = 3_600_000

export class Provider {
  readonly settings: OidcSettings
  readonly #outbound: Outbound
  readonly #now: () => Date
  #endpoints: { until: number; told: Endpoints } | undefined
  #keys: { until: number; told: readonly PublicKey[] } | undefined

  constructor(settings: OidcSettings, outbound: Outbound, now: () => Date = () => new Date()) {
    this.settings = settings
    this.#outbound = outbound
    this.#now = now
  }

  /** Where somebody is sent to prove who they are. */
  async address({ state, nonce, verifier, returnTo }: Begun): Promise<string> {
    const { authorize } = await this.#where()
    const address = new URL(authorize)
    const asked = {
      response_type: 'code',
      client_id: this.settings.clientId,
      redirect_uri: returnTo,
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }
    for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
    return address.href
  }

  /**
   * Who came back with this code.
   * @throws TokenTrouble, OutboundTrouble
   */
  async whoIs(code: string, { nonce, verifier, returnTo }: Begun): Promise<Claims> {
    const { token, userinfo } = await this.#where()
    const { clientId, clientSecret, issuer } = this.settings
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: returnTo,
      code_verifier: verifier,
      client_id: clientId,
      client_secret: clientSecret,
    })
    const answer = await this.#outbound.send({
      method: 'POST',
      url: token,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
    })
    const told = answer.status === 200 ? jsonOf(answer.text) : {}
    if (typeof told.id_token !== 'string') throw new TokenTrouble(`no token, but ${answer.status}`)
    const claims = await this.#claims(told.id_token, { issuer, clientId, nonce, now: this.#now() })
    if (claims.email !== undefined || !userinfo || typeof told.access_token !== 'string') return claims
    const more = jsonOf(await this.#read(userinfo, { authorization: `Bearer ${told.access_token}` }))
    return more.sub === claims.sub ? { ...claims, ...personIn(more) } : claims
  }

  /** Keys change: a token that no known key signed is looked at once more with fresh ones. */
  async #claims(token: string, expected: Parameters<typeof readIdToken>[2]): Promise<Claims> {
    const wasKnown = this.#keys !== undefined && this.#keys.until > this.#now().getTime()
    try {
      return readIdToken(token, await this.#publicKeys(), expected)
    } catch (trouble) {
      if (!wasKnown || !(trouble instanceof TokenTrouble)) throw trouble
      this.#keys = undefined
      return readIdToken(token, await this.#publicKeys(), expected)
    }
  }

  async #publicKeys(): Promise<readonly PublicKey[]> {
    if (this.#keys && this.#keys.until > this.#now().getTime()) return this.#keys.told
    const { keys } = jsonOf(await this.#read((await this.#where()).keys))
    const told = Array.isArray(keys) ? (keys as PublicKey[]) : []
    this.#keys = { until: this.#now().getTime() + knownForMs, told }
    return told
  }

  async #where(): Promise<Endpoints> {
    const { issuer, endpoints } = this.settings
    if (this.#endpoints && this.#endpoints.until > this.#now().getTime()) return this.#endpoints.told
    const { authorize, token, keys } = endpoints
    const isWhole = authorize !== undefined && token !== undefined && keys !== undefined
    const told = isWhole ? { ...endpoints, authorize, token, keys } : await this.#discovered(issuer)
    this.#endpoints = { until: this.#now().getTime() + knownForMs, told }
    return told
  }

  async #discovered(issuer: string): Promise<Endpoints> {
    const found = jsonOf(await this.#read(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`))
    if (found.issuer !== issuer) throw new TokenTrouble('the issuer says it is another')
    const told = {
      authorize: found.authorization_endpoint,
      token: found.token_endpoint,
      keys: found.jwks_uri,
      userinfo: found.userinfo_endpoint,
      ...this.settings.endpoints,
    }
    if (![told.authorize, told.token, told.keys].every(each => typeof each === 'string'))
      throw new TokenTrouble('the issuer does not say where it is')
    return told as Endpoints
  }

  async #read(url: string, headers: Record<string, string> = {}): Promise<string> {
    const answer = await this.#outbound.send({
      method: 'GET',
      url,
      headers: { accept: 'application/json', ...headers },
    })
    if (answer.status !== 200) throw new OutboundTrouble(`answered ${answer.status}`)
    return answer.text
  }
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null) return read as Record<string, unknown>
  } catch {}
  throw new TokenTrouble('an answer that is not JSON')
}
