/** Says 'wait' where a secret is tried too often, from one address or for one account. */
import type { FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import { type Problem, ProblemError } from '../problem.ts'
import { type Attempts, type Limit, perAccount, perAddress } from './attempts.ts'

/** Every route whose policy is `secret` comes through here, before anything is looked up. */
export async function slowDownAddress(attempts: Attempts, request: FastifyRequest): Promise<void> {
  const name = `address ${networkOf(request.ip)} ${request.routeOptions.url}`
  await slowDown(attempts, name, perAddress)
}

export async function slowDownAccount(attempts: Attempts, email: string): Promise<void> {
  await slowDown(attempts, accountName(email), perAccount)
}

export const accountName = (email: string) => `account ${email}`

export async function slowDown(attempts: Attempts, name: string, limit: Limit): Promise<void> {
  const wait = await attempts.count(name, limit)
  if (wait > 0) throw new ProblemError(tooMany(wait))
}

export function tooMany(seconds: number): Problem {
  return {
    status: 429,
    code: 'too-many-tries',
    title: 'Too many tries.',
    remedy: `Try again in ${seconds} seconds.`,
    retryAfterSeconds: seconds,
  }
}

/** The address; of IPv6 the network of 64 bits, since one house has them all. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return (parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map(part => part.toString(16))
    .join(':')
}
