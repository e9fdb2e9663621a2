/** Files that somebody sends to hurt: each has to be turned away, quickly and in little memory. */
import type { Source } from './source.ts'

export interface Hostile {
  readonly what: string
  readonly source: Source
  readonly bytes: () => Uint8Array
}

const text = (words: string) => new TextEncoder().encode(words)
const project = (inside: string) => text(`<?xml version="1.0"?><Project>${inside}</Project>`)
const declared = (declaration: string, inside = '&a;') =>
  text(`<?xml version="1.0"?><!DOCTYPE Project [${declaration}]><Project><Name>${inside}</Name></Project>`)

/** Nine steps of ten: a thousand million laughs. */
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
)

function utf16(words: string): Uint8Array {
  const bytes = new Uint8Array(words.length * 2)
  for (let at = 0; at < words.length; at++) bytes[at * 2] = words.charCodeAt(at)
  return bytes
}

function zip(name: string): Uint8Array {
  const head = [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 42, 0, 0, 0, 255, 255, 255, 255]
  return new Uint8Array([...head, name.length, 0, 0, 0, ...text(name), ...new Uint8Array(200)])
}

const issue = 'Summary,Issue key,Time Spent\n'

export const hostile: readonly Hostile[] = [
  {
    what: 'a billion laughs',
    source: 'msproject',
    bytes: () => declared(`<!ENTITY l0 "ha">${laughs}`, '&l9;'),
  },
  {
    what: 'one entity, blown up',
    source: 'msproject',
    bytes: () => declared(`<!ENTITY a "${'x'.repeat(1e5)}">`, '&a;'.repeat(1e4)),
  },
  {
    what: 'a file of the server as an entity',
    source: 'msproject',
    bytes: () => declared('<!ENTITY a SYSTEM "file:///etc/passwd">'),
  },
  {
    what: 'an address as an entity',
    source: 'msproject',
    bytes: () => declared('<!ENTITY a SYSTEM "http://127.0.0.1/">'),
  },
  {
    what: 'an entity with a parameter',
    source: 'msproject',
    bytes: () => declared('<!ENTITY % p SYSTEM "http://127.0.0.1/"> %p;'),
  },
  {
    what: 'an outside document type',
    source: 'msproject',
    bytes: () => text('<!doctype Project SYSTEM "http://127.0.0.1/x.dtd"><Project/>'),
  },
  {
    what: 'a hundred thousand elements deep',
    source: 'msproject',
    bytes: () => project('<Tasks>'.repeat(1e5)),
  },
  {
    what: 'deep and closed',
    source: 'msproject',
    bytes: () => project(`${'<a>'.repeat(1e5)}${'</a>'.repeat(1e5)}`),
  },
  {
    what: 'a prototype as an element',
    source: 'msproject',
    bytes: () => project('<__proto__><Tasks>1</Tasks></__proto__>'),
  },
  {
    what: 'a constructor as an element',
    source: 'msproject',
    bytes: () => project('<constructor><prototype>1</prototype></constructor>'),
  },
  {
    what: 'an element that never ends',
    source: 'msproject',
    bytes: () => text(`<Project><Tasks${' a="b"'.repeat(1e5)}`),
  },
  { what: 'a million open brackets', source: 'msproject', bytes: () => text('<'.repeat(1e6)) },
  { what: 'a comment that never ends', source: 'msproject', bytes: () => project('<!-- '.repeat(1e5)) },
  { what: 'XML in UTF-16 without a mark', source: 'msproject', bytes: () => utf16('<Project/>') },
  { what: 'a zip that calls itself XML', source: 'msproject', bytes: () => zip('word/document.xml') },
  { what: 'a zip that climbs out of its folder', source: 'jira', bytes: () => zip('../../etc/passwd') },
  { what: 'a million columns', source: 'jira', bytes: () => text(`${','.repeat(1e6)}\n`) },
  { what: 'a million columns of one name', source: 'jira', bytes: () => text(`${'Sprint,'.repeat(1e6)}\n`) },
  { what: 'a quote that never ends', source: 'jira', bytes: () => text(`${issue}"${'x,\n'.repeat(1e6)}`) },
  { what: 'zero bytes', source: 'crm', bytes: () => text('Opportunity ID,Account,Stage\n\0\0\0') },
  { what: 'nothing but marks of byte order', source: 'crm', bytes: () => text('\ufeff'.repeat(1000)) },
  {
    what: 'a table in UTF-16 without a mark',
    source: 'crm',
    bytes: () => utf16('Opportunity ID,Account,Stage\n'),
  },
  { what: 'lines that end nowhere', source: 'jira', bytes: () => text(issue + 'a,'.repeat(2e6)) },
  {
    what: 'brackets a million deep',
    source: 'github',
    bytes: () => text(`${'['.repeat(1e6)}${']'.repeat(1e6)}`),
  },
  {
    what: 'a prototype as an issue',
    source: 'github',
    bytes: () => text('[{"__proto__":{"number":1,"title":"x","state":"open"}}]'),
  },
  { what: 'a number beyond numbers', source: 'jira', bytes: () => text(`${issue}a,A-1,1e999\n`) },
  {
    what: 'a day off each second for ever',
    source: 'calendar',
    bytes: () =>
      text(
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:19000101T000000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR\n',
      ),
  },
  { what: 'a calendar that never ends', source: 'calendar', bytes: () => text('BEGIN:VEVENT\n'.repeat(5e4)) },
  { what: 'more than is read', source: 'jira', bytes: () => new Uint8Array(65 * 1024 * 1024).fill(0x61) },
]
