import { expect, it } from 'vitest'
import { matches, transcript } from './guide-transcript.ts'

const root = new URL('../../../', import.meta.url)

it.each(['check', 'import'])('the page ‘%s’ answers as it says', async page => {
  const spoken = await transcript(new URL(`docs/guide/${page}.md`, root), new URL('examples/', root))
  expect(spoken.length).toBeGreaterThan(3)
  for (const one of spoken) {
    if (!matches(one)) expect(`$ ${one.command}\n${one.answered}`).toBe(`$ ${one.command}\n${one.told}`)
  }
})
