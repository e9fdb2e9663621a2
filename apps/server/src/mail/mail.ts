/** Mail on its way out: by SMTP, or into a file of JSON lines for a look and for tests. Off where neither is set. */
import { appendFile } from 'node:fs/promises'
import { createTransport } from 'nodemailer'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same for the same letter, so that a mailbox that gets it twice may know it. */
  readonly id: string
  /** Page where one says how one wants to be reached. */
  readonly preferences?: string | undefined
}

export interface Mail {
  /** @throws where it could not be handed over; it is tried again */
  send(letter: Letter): Promise<void>
  close(): void
}

/**
 * `THROUGHLINE_SMTP_URL` (`smtps://user:password@mail.example.org`) with `THROUGHLINE_MAIL_FROM`, or
 * `THROUGHLINE_MAIL_FILE`; nothing where neither is set.
 */
export function mailIn(environment: NodeJS.ProcessEnv): Mail | undefined {
  const { THROUGHLINE_SMTP_URL: url, THROUGHLINE_MAIL_FROM: from, THROUGHLINE_MAIL_FILE: file } = environment
  if (file) return fileMail(file)
  if (!url) return undefined
  if (!from) throw new Error('THROUGHLINE_MAIL_FROM: mail needs a sender, such as throughline@example.org.')
  return smtpMail(url, from)
}

export function fileMail(file: string): Mail {
  return {
    send: letter => appendFile(file, `${JSON.stringify({ ...letter, headers: headersOf(letter) })}\n`),
    close() {},
  }
}

/** Times out rather than hang; never reads a file or an address that a letter names. */
function smtpMail(url: string, from: string): Mail {
  const transport = createTransport(url, {
    from,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(letter) {
      const { to, subject, text, html, id } = letter
      const domain = from
        .split('@')
        .at(-1)!
        .replace(/[>\s].*$/, '')
      await transport.sendMail({
        // As an object, an address can hold no second one.
        to: { name: '', address: to },
        subject: oneLine(subject),
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: headersOf(letter),
      })
    },
    close: () => transport.close(),
  }
}

function headersOf({ preferences }: Letter): { [name: string]: string } {
  return {
    'Auto-Submitted': 'auto-generated',
    ...(preferences ? { 'List-Unsubscribe': `<${preferences}>` } : {}),
  }
}

/** A title may hold a line break; a header may not. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200)
}
