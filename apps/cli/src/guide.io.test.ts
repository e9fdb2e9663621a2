import { expect, it } from 'vitest'
import { matches, transcript } from './guide-transcript.ts'

const root = new URL('../../../', import.meta.url)

it.each([
  ['docs/guide/check.md', 4],
  ['docs/guide/import.md', 4],
  ['docs/guide/export.md', 4],
  ['docs/guide/time.md', 4],
  ['README.md', 1],
])('the commands of %s answer as it says', async (page, least) => {
  const spoken = await transcript(new URL(page, root), new URL('examples/', root))
  expect(spoken.length).toBeGreaterThanOrEqual(least)
  for (const one of spoken) {
    if (!matches(one)) expect(`$ ${one.command}\n${one.answered}`).toBe(`$ ${one.command}\n${one.told}`)
  }
})
