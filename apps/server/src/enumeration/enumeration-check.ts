/**
 * `npm run check:enumeration -- --samples 200`
 *
 * Whether one can tell what is known here from what is not, by the answer or by its time: addresses at sign-in, keys
 * that ended, links that were withdrawn. Known and unknown are asked in turn, so that a busy machine is as busy for
 * both. Ends with one line of JSON; 1 where an answer differs, where the medians lie more than 2 ms and 5 % apart, or
 * where the control, which looks an address up before it hashes a password, is not told apart.
 */
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { installation } from '../testing/installation.ts'
import { alike, type Compared } from './alike.ts'

const { values } = parseArgs({ options: { samples: { type: 'string', default: '200' } } })
const samples = Number(values.samples)

const { app, accounts, close } = await installation()
const email = 'leader@acme.example'

type Asked = { readonly url: string; readonly payload?: object; readonly headers?: Record<string, string> }

/** Asks as if nobody had asked before: limits are tried elsewhere. */
async function answered({ url, payload, headers = {} }: Asked): Promise<string> {
  await accounts.rows.removeBefore('attempt', 'forgetAt', new Date('9999-01-01'))
  // Who shows the same once more within a second is believed unasked.
  await accounts.changed()
  const method = payload ? 'POST' : 'GET'
  const { statusCode, body } = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return `${statusCode} ${body}`
}

const signIn = (address: string) => ({
  url: '/api/auth/sign-in/email',
  payload: { email: address, password: 'a wrong password' },
})
/** As long as the one that is known. */
const stranger = () => `${randomBytes(3).toString('hex')}@acme.example`

const own = { workspace: 'acme', name: 'n', createdBy: 'x' }
const key = await accounts.keys.issue({ ...own, account: undefined, grants: ['read'], days: 1 })
await accounts.keys.revoke(key.key.id, 'acme')
const link = await accounts.roleLinks.issue({ ...own, role: 'contact', subject: 'x', days: 1 })
const another = await accounts.roleLinks.issue({ ...own, role: 'contact', subject: 'x', days: 1 })
await accounts.roleLinks.withdraw(link.link.id, 'acme')
await accounts.rows.remove('roleLink', { id: another.link.id })
const withKey = (secret: string) => ({ url: '/api/v1/me', headers: { authorization: `Bearer ${secret}` } })
const withLink = (token: string) => ({ url: '/api/v1/links/look', payload: { token } })
const noKey = () => `tlk_${randomBytes(6).toString('base64url')}.${randomBytes(32).toString('base64url')}`

async function careless(address: string): Promise<string> {
  return (await accounts.findByEmail(address)) ? answered(signIn(address)) : 'nobody'
}

const compared: { readonly [what: string]: Compared } = {
  'sign-in': await alike(
    samples,
    () => answered(signIn(email)),
    () => answered(signIn(stranger())),
  ),
  key: await alike(
    samples,
    () => answered(withKey(key.secret)),
    () => answered(withKey(noKey())),
  ),
  link: await alike(
    samples,
    () => answered(withLink(link.secret)),
    () => answered(withLink(another.secret)),
  ),
}
const control = await alike(
  Math.min(samples, 50),
  () => careless(email),
  () => careless(stranger()),
)
await close()

const ok = Object.values(compared).every(each => each.isAlike) && !control.isAlike
console.log(JSON.stringify({ check: 'enumeration', ok, samples, compared, control }))
process.exitCode = ok ? 0 : 1
