/** Which addresses may be called: public ones, and what the operator's allow-list names. */
import ipaddr from 'ipaddr.js'

/** Private addresses an operator lets be called: a network and a port. */
export interface Allowed {
  readonly network: readonly [ipaddr.IPv4 | ipaddr.IPv6, number]
  readonly port: number
}

/** An address as it is connected to. */
export interface Target {
  readonly host: string
  readonly port: number
  /** The address itself, where the host is one. */
  readonly literal: string | undefined
}

/** The target of an address as it is written; nothing where it may never be called. */
export function targetOf(address: string): { url: URL; target: Target } | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const { protocol, username, password, hostname } = url
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  if (username !== '' || password !== '' || hostname === '') return undefined
  const port = url.port === '' ? (protocol === 'https:' ? 443 : 80) : Number(url.port)
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  // WHATWG writes every form of an IPv4 address, such as 0x7f.1, as four numbers with dots.
  return { url, target: { host, port, literal: ipaddr.isValid(host) ? host : undefined } }
}

/** Whether this address may be called at this port. */
export function mayCall(address: string, port: number, allowed: readonly Allowed[]): boolean {
  const parsed = parse(address)
  if (!parsed) return false
  if (allowed.some(each => each.port === port && isWithin(parsed, each.network))) return true
  return openPorts.has(port) && isPublic(parsed)
}

/** Of public addresses, only ports that speak HTTP by custom; others need the allow-list. */
const openPorts: ReadonlySet<number> = new Set([80, 443, 8080, 8443])

/**
 * Reads `10.0.0.0/8:443, [fd00::/8]:8443`.
 * @throws where a part is not a network and a port: a list that is half understood protects nobody
 */
export function readAllowed(text: string | undefined): Allowed[] {
  const parts = (text ?? '').split(',').map(part => part.trim())
  return parts.filter(part => part !== '').map(readOne)
}

function readOne(part: string): Allowed {
  const match = /^(?:\[([^\]]+)\]|([^[\]:]+)):(\d{1,5})$/.exec(part)
  const network = match?.[1] ?? match?.[2]
  const port = Number(match?.[3])
  if (!network || !ipaddr.isValidCIDR(network) || port < 1 || port > 65_535)
    throw new Error(
      `THROUGHLINE_OUTBOUND_ALLOW: '${part}' is no network with a port, such as 10.0.0.0/8:443 or [fd00::/8]:443.`,
    )
  return { network: ipaddr.parseCIDR(network), port }
}

type Address = ipaddr.IPv4 | ipaddr.IPv6

function parse(address: string): Address | undefined {
  const bare = address.split('%')[0]!
  if (bare !== address || !ipaddr.isValid(bare)) return undefined
  const parsed = ipaddr.parse(bare)
  return parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress() ? parsed.toIPv4Address() : parsed
}

function isWithin(address: Address, [network, bits]: Allowed['network']): boolean {
  return address.kind() === network.kind() && address.match(network as never, bits)
}

/**
 * Global unicast alone. In IPv6 that is 2000::/3 without what carries an IPv4 address inside (6to4, Teredo),
 * which would be another way to the same machine.
 */
function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast, 3)
}

const globalUnicast = ipaddr.IPv6.parse('2000::')
