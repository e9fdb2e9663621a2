import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { line } from './spoken.ts'

const root = new URL('../../../', import.meta.url)
const objectives = fileURLToPath(new URL('../shared/data/okr/gitlab_okr_items.jsonl', root))
const map = fileURLToPath(new URL('examples/objectives.map.yaml', root))

it.skipIf(!existsSync(objectives))(
  'judges a real company’s objectives (skipped where the file is absent)',
  async () => {
    const { say } = await line()
    const { exit, out } = await say('check', objectives, '--map', map, '--today', '2018-04-02', '--json')
    const { findings, cannot, counts, told } = JSON.parse(out)
    expect(exit).toBe(1)
    expect(told[0]).toBe('686 of 1,641 lines are left out by the map.')
    expect(counts.records).toMatchObject({ intent: 18 })
    expect(counts.records.outcome + counts.records.deliverable).toBe(955)
    expect(cannot).toContainEqual({ code: 'no-owner', needs: 'people' })
    const codes = new Set(findings.map((finding: { code: string }) => finding.code))
    expect([...codes]).not.toContain('unknown-reference')
    expect([...codes]).not.toContain('orphan-work')
    expect(findings.filter((finding: { code: string }) => finding.code === 'missing-value')).toHaveLength(0)
  },
)
