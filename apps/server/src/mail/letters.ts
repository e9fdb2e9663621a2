/** Letters as people read them: text and HTML of the same words, every word escaped. */
import type { Digest, DigestAsk, DigestLine } from '@throughline/host'
import { deedLink, recordLink } from '../outside/record-link.ts'
import { type Letter, oneLine } from './mail.ts'

export interface Written extends Pick<Letter, 'subject' | 'text' | 'html'> {}

interface Line {
  readonly text: string
  readonly link?: string | undefined
}

interface Part {
  readonly heading: string
  readonly lines: readonly Line[]
}

interface Page {
  readonly opening: string
  readonly parts: readonly Part[]
  /** Which rule sent it, and where to change that. */
  readonly foot: readonly Line[]
}

/** @param address of the server; without it the letter has words and no links */
export function digestLetter(digest: Digest, address: string | undefined): Written {
  const { needs, moreNeeds, moved, changed, serves, person, on } = digest
  const [first] = needs
  const waiting = needs.length + moreNeeds
  const subject = first
    ? `${waiting === 1 ? 'One thing waits' : `${waiting} things wait`} for you: ${first.text}`
    : `What moved on ${on}: ${(moved[0] ?? changed[0])?.text ?? ''}`
  const lines = (all: readonly DigestLine[]) => all.map(each => lineOf(each, address))
  const more = moreNeeds > 0 ? [{ text: `${moreNeeds} more on Today.`, link: at(address, '/today') }] : []
  const parts = [
    { heading: 'What you serve', lines: lines(serves) },
    { heading: 'What moved', lines: lines(moved) },
    { heading: 'What changed, and why', lines: lines(changed) },
    { heading: 'What needs you', lines: [...needs.map(each => askLine(each, address)), ...more] },
  ]
  return written(subject, {
    opening: `${person.name}, ${on}`,
    parts,
    foot: [
      { text: digest.rule },
      { text: 'Change when and how you are reached', link: at(address, '/settings') },
    ],
  })
}

export function invitationLetter(of: {
  workspace: string
  by: string
  link: string
  until: string
}): Written {
  return written(`${of.by} invites you to ${of.workspace}`, {
    opening: `${of.by} invites you to ${of.workspace} on Throughline.`,
    parts: [
      {
        heading: 'Join',
        lines: [{ text: `This link works once, until ${of.until}.`, link: of.link }],
      },
    ],
    foot: [{ text: 'You get this because somebody made an invitation with your address.' }],
  })
}

/** A gate whose day ends, or an escalation: the only two that do not wait for the daily word. */
export function interruptionLetter(of: { text: string; rule: string; link?: string | undefined }): Written {
  return written(of.text, {
    opening: '',
    parts: [{ heading: 'Now', lines: [{ text: of.text, link: of.link }] }],
    foot: [{ text: of.rule }],
  })
}

function written(subject: string, page: Page): Written {
  return { subject: oneLine(subject), text: textOf(page), html: htmlOf(subject, page) }
}

function textOf({ opening, parts, foot }: Page): string {
  const blocks = parts
    .filter(part => part.lines.length > 0)
    .map(({ heading, lines }) => `${heading}\n\n${lines.map(lineText).join('\n')}`)
  return [opening, ...blocks, foot.map(lineText).join('\n')].filter(block => block !== '').join('\n\n')
}

function lineText({ text, link }: Line): string {
  return `- ${oneLineOf(text)}${link ? `\n  ${link}` : ''}`
}

function htmlOf(subject: string, { opening, parts, foot }: Page): string {
  const blocks = parts
    .filter(part => part.lines.length > 0)
    .map(
      ({ heading, lines }) =>
        `<h2 style="font-size:15px;margin:24px 0 8px">${escaped(heading)}</h2><ul style="margin:0;padding-left:18px">${lines.map(lineHtml).join('')}</ul>`,
    )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="font:15px/1.5 system-ui,sans-serif;color:#1c2024;max-width:640px;margin:0 auto;padding:16px"><p>${escaped(opening)}</p>${blocks.join('')}<p style="color:#60646c;font-size:13px;margin-top:28px">${foot.map(footHtml).join('<br>')}</p></body></html>`
}

function lineHtml(line: Line): string {
  return `<li style="margin:4px 0">${footHtml(line)}</li>`
}

function footHtml({ text, link }: Line): string {
  return link ? `<a href="${escaped(link)}">${escaped(text)}</a>` : escaped(text)
}

function lineOf({ text, about }: DigestLine, address: string | undefined): Line {
  return { text, link: address === undefined ? undefined : recordLink(address, about) }
}

/** The one screen that answers it: the step over its record, or the card on Today. */
function askLine({ text, dueOn, on, verb }: DigestAsk, address: string | undefined): Line {
  const due = dueOn ? ` (due ${dueOn})` : ''
  const isOverRecord = address !== undefined && verb !== undefined
  const link = isOverRecord
    ? deedLink(address, { ...on, verb })
    : at(address, `/today#${encodeURIComponent(on.key)}`)
  return { text: `${text}${due}`, link }
}

function at(address: string | undefined, path: string): string | undefined {
  return address === undefined ? undefined : `${address}${path}`
}

const oneLineOf = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')

const marks: { readonly [mark: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return oneLineOf(text).replace(/[&<>"']/g, mark => marks[mark]!)
}
