import { describe, expect, it } from 'vitest'
import { mayCall, readAllowed, targetOf } from './targets.ts'

/** Ways to write an address that lies within, or is no address at all. */
const forbidden: readonly string[] = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://0177.1/',
  'http://127.0.0.1./',
  'http://127.255.255.254/',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
  'http://0.0.0.0/',
  'http://0/',
  'http://0.1.2.3/',
  'http://10.0.0.1/',
  'http://10.1/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://3232235521/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://100.64.0.1/',
  'http://192.0.0.1/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://198.51.100.1/',
  'http://203.0.113.1/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456::1]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://[2001:db8::1]/',
  'http://[4000::1]/',
  'http://user:secret@93.184.216.34/',
  'http://93.184.216.34@127.0.0.1/',
  'http://93.184.216.34:22/',
  'http://93.184.216.34:6379/',
  'ftp://93.184.216.34/',
  'file:///etc/passwd',
  'gopher://93.184.216.34/',
  'data:text/plain,hello',
  'javascript:alert(1)',
  'unix:/var/run/docker.sock',
  '//93.184.216.34/',
  'http://',
  'http:// /',
  '',
]

const isCallable = (address: string) => {
  const { target } = targetOf(address) ?? {}
  return target?.literal !== undefined && mayCall(target.literal, target.port, [])
}

describe('an address as it is written', () => {
  it.each(forbidden)('%s is never called', address => {
    expect(isCallable(address)).toBe(false)
  })

  it.each(['http://93.184.216.34/', 'https://1.1.1.1:8443/a?b=c', 'https://[2606:4700:4700::1111]/'])(
    '%s is public',
    address => {
      expect(isCallable(address)).toBe(true)
    },
  )

  it('has at least sixty forbidden forms here', () => {
    expect(new Set(forbidden).size).toBeGreaterThanOrEqual(60)
  })
})

describe('the allow-list of the operator', () => {
  it('opens a network at one port', () => {
    const allowed = readAllowed(' 10.0.0.0/8:443 , [fd00::/8]:8443')
    expect(mayCall('10.2.3.4', 443, allowed)).toBe(true)
    expect(mayCall('::ffff:10.2.3.4', 443, allowed)).toBe(true)
    expect(mayCall('10.2.3.4', 80, allowed)).toBe(false)
    expect(mayCall('192.168.0.1', 443, allowed)).toBe(false)
    expect(mayCall('fd00::9', 8443, allowed)).toBe(true)
    expect(mayCall('fd00::9', 443, allowed)).toBe(false)
    expect(mayCall('fd00::9%eth0', 8443, allowed)).toBe(false)
  })

  it.each(['10.0.0.0/8', '10.0.0.0:443', 'localhost:443', '10.0.0.0/99:443', 'fd00::/8:443', '10.0.0.0/8:0'])(
    'is refused as a whole where it holds %s',
    text => {
      expect(() => readAllowed(`10.0.0.0/8:443,${text}`)).toThrow(text)
    },
  )

  it('opens nothing where it is empty', () => {
    expect(readAllowed(undefined)).toEqual([])
    expect(readAllowed('')).toEqual([])
  })
})
