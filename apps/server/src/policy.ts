/** Who may knock at which route. Every route has a row here; the server refuses to start with one that has none. */

/**
 * `anyone`: without signing in. `holder`: signed in, or with a key. `account`: signed in, in person. `reader`: has
 * a place in the workspace, or a key of it; what they see of it, access decides record by record. `person`: has a
 * place there and came in person. `administrator`: a person with that role there. `secret`: whoever holds a
 * link or a password, checked by the route; tries are counted before. `machine`: this machine alone, checked by
 * the route.
 */
export type Who =
  | 'anyone'
  | 'machine'
  | 'holder'
  | 'account'
  | 'reader'
  | 'person'
  | 'administrator'
  | 'secret'

const workspace = '/api/v1/workspaces/:ws'

/** Paths as they are registered; `:kind` stands for the plural of every kind, `:verb` for each of its verbs. */
export const policy: readonly (readonly [method: string, path: string, who: Who])[] = [
  ['GET', '/*', 'anyone'],
  ['GET', '/api/v1/health', 'anyone'],
  ['GET', '/api/v1/ready', 'anyone'],
  ['GET', '/api/v1/openapi.json', 'anyone'],
  ['GET', '/metrics', 'secret'],
  ['POST', '/api/auth/sign-in/email', 'secret'],
  ['POST', '/api/auth/sign-out', 'account'],
  ['POST', '/api/auth/change-password', 'account'],
  ['GET', '/api/v1/sign-in/ways', 'anyone'],
  ['POST', '/api/v1/oidc/begin', 'secret'],
  ['GET', '/api/v1/oidc/return', 'secret'],
  ['GET', '/api/auth/passkey/generate-register-options', 'account'],
  ['POST', '/api/auth/passkey/verify-registration', 'account'],
  ['GET', '/api/auth/passkey/generate-authenticate-options', 'secret'],
  ['POST', '/api/auth/passkey/verify-authentication', 'secret'],
  ['GET', '/api/v1/me/passkeys', 'account'],
  ['DELETE', '/api/v1/me/passkeys/:passkey', 'account'],
  ['POST', '/api/v1/set-up/look', 'secret'],
  ['POST', '/api/v1/set-up', 'secret'],
  ['POST', '/api/v1/invitations/look', 'secret'],
  ['POST', '/api/v1/invitations/accept', 'secret'],
  ['GET', '/api/v1/sample', 'machine'],
  ['POST', '/api/v1/sample/open', 'machine'],
  ['GET', '/api/v1/me', 'holder'],
  ['GET', '/api/v1/me/sessions', 'account'],
  ['DELETE', '/api/v1/me/sessions/:session', 'account'],
  ['GET', `${workspace}/members`, 'administrator'],
  ['PATCH', `${workspace}/members/:account`, 'administrator'],
  ['GET', `${workspace}/invitations`, 'administrator'],
  ['POST', `${workspace}/invitations`, 'administrator'],
  ['DELETE', `${workspace}/invitations/:invitation`, 'administrator'],
  ['GET', `${workspace}/keys`, 'person'],
  ['POST', `${workspace}/keys`, 'person'],
  ['DELETE', `${workspace}/keys/:apiKey`, 'person'],
  ['POST', `${workspace}/people/:key/erase`, 'administrator'],
  ['POST', '/mcp', 'holder'],
  ['GET', `${workspace}/proposals`, 'person'],
  ['POST', `${workspace}/proposals/:proposal/say`, 'person'],
  ['POST', `${workspace}/proposals/:proposal/decline`, 'person'],
  ['GET', `${workspace}/links`, 'person'],
  ['POST', `${workspace}/links`, 'person'],
  ['DELETE', `${workspace}/links/:link`, 'person'],
  ['POST', '/api/v1/links/look', 'secret'],
  ['POST', '/api/v1/links/answer', 'secret'],
  ['POST', '/api/v1/links/concern', 'secret'],
  ['POST', '/api/v1/links/confirm', 'secret'],
  ['POST', '/api/v1/links/hand-over', 'secret'],
  ['POST', '/api/v1/hooks/in/:secret', 'secret'],
  ['GET', `${workspace}/webhooks`, 'administrator'],
  ['POST', `${workspace}/webhooks`, 'administrator'],
  ['PATCH', `${workspace}/webhooks/:webhook`, 'administrator'],
  ['DELETE', `${workspace}/webhooks/:webhook`, 'administrator'],
  ['POST', `${workspace}/webhooks/:webhook/test`, 'administrator'],
  ['POST', `${workspace}/webhooks/:webhook/pause`, 'administrator'],
  ['POST', `${workspace}/webhooks/:webhook/resume`, 'administrator'],
  ['GET', `${workspace}/chat-hooks`, 'administrator'],
  ['POST', `${workspace}/chat-hooks`, 'administrator'],
  ['DELETE', `${workspace}/chat-hooks/:hook`, 'administrator'],
  ['GET', '/api/v1/calendars/:file', 'secret'],
  ['GET', `${workspace}/calendar-feed`, 'person'],
  ['POST', `${workspace}/calendar-feed`, 'person'],
  ['DELETE', `${workspace}/calendar-feed`, 'person'],
  ['GET', `${workspace}/clock`, 'reader'],
  ['GET', `${workspace}/replica`, 'reader'],
  ['GET', `${workspace}/changes`, 'reader'],
  ['GET', `${workspace}/feed`, 'reader'],
  ['GET', `${workspace}/search`, 'reader'],
  ['GET', `${workspace}/agenda`, 'reader'],
  ['GET', `${workspace}/findings`, 'reader'],
  ['GET', `${workspace}/orphans`, 'reader'],
  ['GET', `${workspace}/outlook`, 'reader'],
  ['GET', `${workspace}/causes`, 'reader'],
  ['GET', `${workspace}/levers`, 'reader'],
  ['POST', `${workspace}/levers/try`, 'reader'],
  ['POST', `${workspace}/levers/adopt`, 'reader'],
  ['GET', `${workspace}/schedule`, 'reader'],
  ['GET', `${workspace}/capacity`, 'reader'],
  ['POST', `${workspace}/capacity/try`, 'reader'],
  ['GET', `${workspace}/calibration`, 'reader'],
  ['GET', `${workspace}/next-step`, 'reader'],
  ['GET', `${workspace}/pulses/:key/standing`, 'reader'],
  ['POST', `${workspace}/pulses/:key/answer`, 'person'],
  ['POST', `${workspace}/commands`, 'reader'],
  ['POST', `${workspace}/batches`, 'reader'],
  ['POST', `${workspace}/imports`, 'reader'],
  ['POST', `${workspace}/acts/:act`, 'reader'],
  ['POST', `${workspace}/undo`, 'reader'],
  ['GET', `${workspace}/:kind`, 'reader'],
  ['POST', `${workspace}/:kind`, 'reader'],
  ['GET', `${workspace}/:kind/:key`, 'reader'],
  ['PATCH', `${workspace}/:kind/:key`, 'reader'],
  ['GET', `${workspace}/:kind/:key/history`, 'reader'],
  ['GET', `${workspace}/:kind/:key/line`, 'reader'],
  ['GET', `${workspace}/:kind/:key/explanation`, 'reader'],
  ['POST', `${workspace}/:kind/:key/:verb`, 'reader'],
]
