import { describe, expect, it } from 'vitest'
import { seeded } from '../history/seeded.ts'
import { faultCheck, powerCheck } from './power-check.ts'
import { Disk } from './power-loss.ts'
import { type Step, whyNoStrace } from './recorded.ts'

const reason = whyNoStrace()
if (reason !== undefined) console.log(`Power loss skipped: ${reason}`)

describe.skipIf(reason !== undefined)('when the power goes', () => {
  it('nothing that was acknowledged is lost, wherever it goes', async () => {
    const figures = await powerCheck({ points: 200, seed: 1, sort: 'full' })
    expect(figures).toEqual({ points: 200, losing: 0, lostMost: 0, unsound: 0 })
  })

  it('most points lose something with synchronous=NORMAL: the control', async () => {
    const { losing } = await powerCheck({ points: 60, seed: 1, sort: 'normal' })
    expect(losing).toBeGreaterThan(30)
  })

  it('nothing is lost when a sync or a write fails, once or for ever', async () => {
    expect(await faultCheck(6)).toEqual({ faults: 6, lost: 0, unsound: 0, stuck: 0 })
  })
})

describe('the model of a disk', () => {
  const write = (at: number, text: string): Step => ({
    sort: 'write',
    file: 'f',
    at,
    bytes: Buffer.from(text),
  })
  const sync: Step = { sort: 'sync', file: 'f' }

  it('keeps what was synced, and of the rest what chance leaves', () => {
    const steps: Step[] = [write(0, 'synced'), sync, { sort: 'kept', number: 0 }, write(0, 'SYNCED')]
    const disk = new Disk()
    for (const step of steps) disk.take(step)
    const found = new Set<string>()
    for (let seed = 0; seed < 50; seed += 1) {
      const { files, acknowledged } = disk.losePower(seeded(seed))
      expect(acknowledged).toEqual([0])
      found.add(String(files.get('f')))
    }
    expect([...found].sort()).toEqual(['SYNCED', 'synced'])
    disk.take(sync)
    disk.take({ sort: 'truncate', file: 'f', length: 4 })
    disk.take(sync)
    expect(String(disk.losePower(seeded(1)).files.get('f'))).toBe('SYNC')
  })
})
