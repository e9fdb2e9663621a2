/** The words of every group, by every door: web, API, command line, assistant. */
import { existsSync } from 'node:fs'
import { systemNames } from '@throughline/model'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath } from '../strategy/running.ts'
import { Standing } from './standing.ts'

const hasChromium = existsSync(executablePath)

/** One kind of each group: how it begins, the verb that moves it, where it stands then, and where the web lists it. */
const ofEachGroup = [
  ['skills', 'skill', { name: 'Web forms' }, ['archive'], 'current', '/people/skills'],
  ['tasks', 'task', { title: 'Agree the wording' }, ['finish'], 'done', undefined],
  [
    'risks',
    'risk',
    { statement: 'A school declines' },
    ['occur', '--delay-days', '3'],
    'occurred',
    '/plan/risks',
  ],
  ['signals', 'signal', { name: 'Cards held' }, ['retire'], 'retired', '/signals/signals'],
  [
    ...['decisions', 'decision', { question: 'Which school first?' }],
    ...[['defer', '--until-on', '2096-01-05'], 'deferred', '/decisions/decisions'],
  ],
  ['actions', 'action', { what: 'Ring the school' }, ['finish'], 'done', '/loop/actions'],
  [
    ...['gates', 'gate', { direction: 'Paper forms first', of: 'OUT-1', host: 'PER-1' }],
    ...[['stop', '--because', 'Not this year.'], 'stopped', '/spaces/gates'],
  ],
  [
    ...['engagements', 'engagement', { deal: 'Reading room', client: 'CLI-1' }],
    ...[['lose', '--why', 'They chose another.'], 'lost', '/bridge/engagements'],
  ],
  ['practices', 'practice', { title: 'Ring first' }, ['archive'], 'current', '/library/practices'],
  [
    ...['interventions', 'intervention', { sentence: 'Check in on Mondays' }],
    ...[['drop', '--because', 'Done anyway.'], 'dropped', '/health/interventions'],
  ],
] as unknown as readonly [string, string, object, string[], string, string | undefined][]

describe.skipIf(!hasChromium)(`The words by every door (skipped where ${executablePath} is absent)`, () => {
  let here: Standing
  let key: string
  let seen: Page

  beforeAll(async () => {
    here = await Standing.begin()
    key = (await here.say('key', 'add', 'An assistant', '--grants', 'read')).trim()
    seen = await here.web('/today')
    await here.say('outcome', 'add', 'Eight of ten pupils hold a card', '--owner', 'Isla Merrow')
    await here.say('outcome', 'edit', 'OUT-1', '--done', 'The register lists them.', '--due-on', '2096-04-30')
  }, 120_000)

  afterAll(() => here?.stop())

  test('what is off is not to be had, until it is switched on from the five of the first day', async () => {
    const page = await here.web('/today')
    const places = page.getByRole('navigation', { name: 'Places' }).first()
    expect(await places.getByRole('link', { name: 'Plan' }).count()).toBe(0)
    await expect(here.say('risk', 'add', 'A school declines')).rejects.toThrow('system that is off')
    await page.goto(`${here.running.address}/settings?at=systems`)
    await page.getByRole('switch', { name: /^Risks and assumptions/ }).click()
    await places.getByRole('link', { name: 'Plan' }).waitFor()
    await here.say('risk', 'add', 'The van is sold')
    const everything = systemNames.flatMap(name => ['--systems', name])
    const over = ['--because', 'To try them all', '--pass-over', 'time-not-reserved']
    await here.say('workspace', 'edit', 'Tarn', ...everything, ...over)
    await places.getByRole('link', { name: 'Bridge' }).waitFor()
    await here.say('client', 'add', 'Netherby School')
    await page.context().close()
  })

  test.each(ofEachGroup)(
    '%s: made, listed, moved, found, exported and traced',
    async (plural, kind, fields, verb, state, list) => {
      const title = String(Object.values(fields)[0])
      const made = await here.api<{ records: { key: string }[] }>(`/${plural}`, { fields })
      const its = made.records[0]!.key
      expect(await here.say(kind, 'list')).toContain(title)
      if (list) {
        await seen.goto(`${here.running.address}${list}?open=${its}`)
        await seen.getByRole('complementary', { name: its }).getByText(title).first().waitFor()
      }
      const [name = '', ...options] = verb
      await here.say(kind, name, its, ...options)
      const now = await here.api<{ state: string }>(`/${plural}/${its}`)
      expect(now.state).toBe(state)
      const past = await here.say(kind, 'history', its)
      expect(past).toContain('Isla Merrow')
      expect(past.trim().split('\n').length).toBeGreaterThan(1)
      const read = await here.tool<{ record: object }>(key, 'read', { record: its })
      expect(JSON.stringify(read)).toContain(title)
      if (name === 'archive') return
      expect(await here.say('export', '--format', 'csv', '--kind', kind)).toContain(`${kind},${its},${state}`)
      const filtered = await here.api<{ records: { key: string }[] }>(`/${plural}?state=${state}`)
      expect(filtered.records.map(each => each.key)).toContain(its)
    },
  )

  test('by itself: a gate past its day names the silent, and a change reaches whom it touches', async () => {
    await here.say('person', 'add', 'Ben Okri')
    await here.say(
      'gate',
      'add',
      'Past its day',
      '--of',
      'OUT-1',
      '--due-on',
      '2026-01-05',
      '--voices',
      'Ben Okri',
    )
    const until = { timeout: 20_000, interval: 250 }
    await expect.poll(() => here.say('gate', 'list', '--state', 'proceeds'), until).toContain('Past its day')
    await here.say(
      'outcome',
      'add',
      'Every school has the form',
      '--owner',
      'Ben Okri',
      '--due-on',
      '2096-03-31',
    )
    await here.say('outcome', 'edit', 'OUT-2', '--done', 'Each school showed its form.', '--parent', 'OUT-1')
    await here.say('outcome', 'edit', 'OUT-2', '--serves', 'Without a form there is no card.')
    await here.say('outcome', 'commit', 'OUT-2', '--because', 'Agreed with Ben.')
    await here.say('outcome', 'edit', 'OUT-2', '--due-on', '2096-04-15', '--because', 'The printer is late.')
    const ben = await here.api<{ id: string }>('/people/PER-2')
    expect(JSON.stringify(await here.api('/gates/G-2/history'))).toContain(`"silent":["${ben.id}"]`)
    await expect.poll(() => here.say('notice', 'list'), until).toContain('NOT-1')
    expect(await here.say('notice', 'show', 'NOT-1')).toContain('Ben Okri')
  })

  test('what was promised then: the same answer as of that place, on the line and on screen', async () => {
    await here
      .say('outcome', 'commit', 'OUT-1', '--pass-over', 'built-before-aligned', '--because', 'A trial.')
      .catch(() => '')
    const { position } = await here.api<{ position: number }>('/replica')
    await here.say(
      'outcome',
      'edit',
      'OUT-1',
      '--statement',
      'Nine of ten pupils hold a card',
      '--because',
      'The schools asked.',
    )
    expect(await here.say('outcome', 'list', '--at', String(position))).toContain('Eight of ten')
    expect(await here.say('outcome', 'list')).toContain('Nine of ten')
    expect(await here.say('changes', '--from', String(position))).toContain('The schools asked.')
    expect(await here.say('outcome', 'list', '--at', '2026-01-01')).toBe('There are none.\n')
    const page = await here.web('/strategy?asOf=2026-01-01')
    expect(await page.getByText('Nine of ten pupils').count()).toBe(0)
    await page.goto(`${here.running.address}/strategy`)
    await page.getByText('Nine of ten pupils').first().waitFor()
    await page.context().close()
  })

  test('an assistant proposes a check-in, and the person says it', async () => {
    const grants = ['read', 'checkIn.add'].join(',')
    const writer = (await here.say('key', 'add', 'A proposer', '--grants', grants)).trim()
    const asked = {
      kind: 'checkIn',
      verb: 'add',
      fields: { of: 'OUT-1', status: 'atRisk', note: 'Two schools are silent.' },
    }
    const { proposal } = await here.tool<{ proposal: string }>(writer, 'propose', asked)
    expect(await here.say('check-in', 'list')).toBe('There are none.\n')
    const page = await here.web('/today')
    await page.getByText('Two schools are silent.').first().waitFor()
    await page.context().close()
    await here.api(`/proposals/${proposal}/say`, {})
    expect(await here.say('check-in', 'list')).toContain('CHK-1')
  })
})
