import { expect, it } from 'vitest'
import { guardsIn, without } from './guards-in.ts'

const text = `
  if (isForeign(request)) throw new ProblemError(foreign)
  if (who === 'anyone') return
  if (!link || !mayOpen(world, principal, link.subject))
    return sendProblem(reply, notFound)
  if (wait > 0) {
    count += 1
  }
`

it('finds what ends in a no, and nothing else', () => {
  expect(guardsIn('a.ts', text).map(({ line, condition }) => [line, condition])).toEqual([
    [2, 'isForeign(request)'],
    [4, '!link || !mayOpen(world, principal, link.subject)'],
  ])
})

it('takes one away and leaves the rest', () => {
  const [, second] = guardsIn('a.ts', text)
  expect(without(text, second!)).toBe(
    text.replace('!link || ', 'false && (!link || ').replace('subject))', 'subject)))'),
  )
})
