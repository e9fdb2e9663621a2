import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installation, installation } from '../testing/installation.ts'
import { type Letter, mailIn } from './mail.ts'

let here: Installation
const letters: Letter[] = []
let isDown = false
beforeAll(async () => {
  const mail = {
    async send(letter: Letter) {
      if (isDown) throw new Error('421 try again')
      letters.push(letter)
    },
    close() {},
  }
  here = await installation({ mail })
})
afterAll(() => here.close())

const ewa = () => ({ workspace: 'acme', person: here.ids.acme!.person })
const post = () => here.outside.post!

/** Something of Ewa's that somebody else changes. */
async function change(fields: object, because: string) {
  const url = '/api/v1/workspaces/acme/outcomes/OUT-1'
  const own = { fields: { owner: here.ids.acme!.person } }
  expect((await here.ask('leader', { method: 'PATCH', url, body: own })).statusCode).toBe(200)
  const principal = { account: 'x', roles: ['leader'], workspace: 'acme', via: 'api' } as const
  const step = { kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: { ...fields }, because }
  const answer = await here.host.carryOut({ principal, id: here.host.clock.newId(), steps: [step] })
  expect(answer.outcome).toBe('done')
}

describe('the daily word by mail', () => {
  it('goes once a day, however often and at once it is asked', async () => {
    await change({ dueOn: '2027-02-26' }, 'Moved <img src=x onerror=alert(1)>\r\nBcc: all@example.org')
    isDown = true
    await expect(post().sendDigest({ ...ewa(), on: '2026-11-24' })).rejects.toThrow('421')
    isDown = false
    const all = await Promise.all(
      Array.from({ length: 8 }, () => post().sendDigest({ ...ewa(), on: '2026-11-24' })),
    )
    expect(all.filter(sent => sent === 'sent')).toHaveLength(1)
    expect(await post().sendDigest({ ...ewa(), on: '2026-11-24' })).toBe('sent-before')
    expect(letters).toHaveLength(1)
    const [letter] = letters
    expect(letter!.to).toBe('leader@acme.example')
    expect(letter!.html).not.toContain('<img')
    expect(letter!.html).toContain('&lt;img src=x')
    expect(letter!.subject).not.toMatch(/[\r\n]/)
    expect(letter!.text).toContain('Because: Moved')
    expect(letter!.text).toContain('https://throughline.test/strategy/OUT-1')
    expect(letter!.text).toContain('One word a day')
    expect(letter!.preferences).toBe('https://throughline.test/settings')
  })

  it('tells the next day only what came since', async () => {
    letters.length = 0
    await change({ priority: 2 }, 'A new review')
    expect(await post().sendDigest({ ...ewa(), on: '2026-11-25' })).toBe('sent')
    expect(letters[0]!.text).toContain('A new review')
    expect(letters[0]!.text).not.toContain('Moved')
  })

  it('goes to nobody without a place here, and to nobody who does not want it', async () => {
    const world = await here.host.world('acme')
    const person = world.all('person').find(each => each.id !== here.ids.acme!.person)
    const asked = { workspace: 'acme', person: person?.id ?? here.host.clock.newId(), on: '2026-11-26' }
    expect(await post().sendDigest(asked)).toBe('no-address')
    const body = { fields: { preferences: { reach: 'web' } } }
    const url = '/api/v1/workspaces/acme/people/PER-1'
    expect((await here.ask('leader', { method: 'PATCH', url, body })).statusCode).toBe(200)
    expect(await post().sendDigest({ ...ewa(), on: '2026-11-26' })).toBe('unwanted')
    await here.ask('leader', { method: 'PATCH', url, body: { fields: { preferences: { reach: 'mail' } } } })
  })
})

it('what interrupts goes once, and says why', async () => {
  letters.length = 0
  const asked = {
    ...ewa(),
    id: 'gate 1',
    about: here.ids.acme!.outcome,
    text: 'The gate closes today at 17:00.',
    rule: 'Gates interrupt on their last day.',
  }
  expect(await post().sendInterruption(asked)).toBe('sent')
  expect(await post().sendInterruption(asked)).toBe('sent-before')
  expect(letters.map(letter => letter.subject)).toEqual(['The gate closes today at 17:00.'])
  const hidden = { ...asked, id: 'gate 2', about: here.ids.other!.outcome }
  expect(await post().sendInterruption(hidden)).toBe('unwanted')
})

describe('how mail is handed over', () => {
  it('is off where nothing is set, and wants a sender', () => {
    expect(mailIn({})).toBeUndefined()
    expect(() => mailIn({ THROUGHLINE_SMTP_URL: 'smtp://localhost' })).toThrow('THROUGHLINE_MAIL_FROM')
  })

  it('speaks SMTP, with one receiver whatever the address says', async () => {
    const smtp = await smallSmtp()
    const mail = mailIn({
      THROUGHLINE_SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
      THROUGHLINE_MAIL_FROM: 'throughline@acme.example',
    })!
    const letter = {
      subject: 'One\r\nBcc: x@example.org',
      text: 'Hello',
      html: '<p>Hello</p>',
      id: 'digest.1',
    }
    await mail.send({ ...letter, to: 'ewa@acme.example', preferences: 'https://throughline.test/settings' })
    mail.close()
    smtp.close()
    expect(smtp.said.filter(line => line.startsWith('RCPT'))).toEqual(['RCPT TO:<ewa@acme.example>'])
    const told = smtp.said.join('\n')
    expect(told).toContain('Subject: One Bcc: x@example.org')
    expect(told).toContain('List-Unsubscribe: <https://throughline.test/settings>')
    expect(told).toContain('Message-ID: <digest.1@acme.example>')
  })
})

/** Enough of RFC 5321 to take one letter. */
async function smallSmtp() {
  const said: string[] = []
  const server: Server = createServer((socket: Socket) => {
    let isBody = false
    socket.write('220 here\r\n')
    socket.on('data', part => {
      for (const line of part
        .toString('utf8')
        .split('\r\n')
        .filter(each => each !== '')) {
        said.push(line)
        if (isBody && line !== '.') continue
        if (line === 'DATA') isBody = true
        else if (line === '.') isBody = false
        socket.write(line === 'DATA' ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { said, port, close: () => server.close() }
}
