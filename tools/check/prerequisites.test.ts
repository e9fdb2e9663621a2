import { describe, expect, it } from 'vitest'
import { ensurePrerequisites, type Prerequisite } from './prerequisites.ts'

const browser = (isHere: () => boolean): Prerequisite => ({
  name: 'Chromium',
  debian: 'chromium',
  without: 'the browser stories',
  isHere,
})

describe('prerequisites', () => {
  it('are not touched when they are here', async () => {
    const said: string[] = []
    const install = () => Promise.reject(new Error('must not be called'))
    const say = (line: string) => said.push(line)
    await ensurePrerequisites({ wanted: [browser(() => true)], mayInstall: true, install, say })
    expect(said).toEqual([])
  })

  it('are installed where that is allowed', async () => {
    const asked: string[] = []
    const said: string[] = []
    const install = async (debian: readonly string[]) => {
      asked.push(...debian)
      return { ok: true, output: '' }
    }
    const wanted = [browser(() => asked.includes('chromium'))]
    await ensurePrerequisites({ wanted, mayInstall: true, install, say: line => said.push(line) })
    expect(asked).toEqual(['chromium'])
    expect(said).toEqual(['installing Chromium'])
  })

  it('say in one line what is left out and why', async () => {
    const said: string[] = []
    const say = (line: string) => said.push(line)
    const install = async () => ({ ok: false, output: 'reading\nE: no network\n' })
    await ensurePrerequisites({ wanted: [browser(() => false)], mayInstall: false, install, say })
    await ensurePrerequisites({ wanted: [browser(() => false)], mayInstall: true, install, say })
    expect(said).toEqual([
      'without Chromium the browser stories are skipped: it may be installed by root with apt-get only',
      'installing Chromium',
      'without Chromium the browser stories are skipped: it could not be installed: E: no network',
    ])
  })
})
