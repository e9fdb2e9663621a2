/** An identity provider (OpenID Connect), as the environment names it. */

export interface OidcSettings {
  /** As it stands in its tokens. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Shown on the button. */
  readonly name: string
  /** Where it does not tell them itself. */
  readonly endpoints: Partial<Endpoints>
}

export interface Endpoints {
  readonly authorize: string
  readonly token: string
  readonly keys: string
  readonly userinfo?: string | undefined
}

/** @throws where it is named in part: a door that is half there would stay unnoticed */
export function oidcSettingsIn(environment: NodeJS.ProcessEnv): OidcSettings | undefined {
  const read = (name: string) => environment[`THROUGHLINE_OIDC_${name}`] || undefined
  const [issuer, clientId, clientSecret] = [read('ISSUER'), read('CLIENT_ID'), read('CLIENT_SECRET')]
  if (!issuer && !clientId && !clientSecret) return undefined
  if (!issuer || !clientId || !clientSecret)
    throw new Error('THROUGHLINE_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET are set together or not at all.')
  const told = {
    authorize: read('AUTHORIZE_URL'),
    token: read('TOKEN_URL'),
    keys: read('KEYS_URL'),
    userinfo: read('USERINFO_URL'),
  }
  const endpoints = Object.fromEntries(Object.entries(told).filter(([, url]) => url !== undefined))
  return { issuer, clientId, clientSecret, name: read('NAME') ?? new URL(issuer).hostname, endpoints }
}
