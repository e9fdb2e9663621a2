import { describe, expect, it } from 'vitest'
import { type Group, publishable } from './publishable.ts'
import { toldOf } from './told-results.ts'

const people = (from: number, to: number) =>
  new Set(Array.from({ length: to - from }, (_, at) => `p${from + at}`))
const whole = (to: number): Group => ({ people: people(0, to) })
const team = (name: string, from: number, to: number): Group => ({ team: name, people: people(from, to) })
const shown = (groups: Group[], earlier: Group[] = []) =>
  publishable({ groups, earlier, least: 5 }).map(each => each.team ?? 'all')

describe('what may be shown of a pulse', () => {
  it('is a group of which five are left when the reader takes themselves away', () => {
    expect(shown([whole(6)])).toEqual(['all'])
    expect(shown([whole(5)])).toEqual([])
    expect(shown([whole(20), team('a', 0, 6), team('b', 6, 20)])).toEqual(['all', 'b', 'a'])
  })

  it('leaves out the next smallest too where the rest would tell', () => {
    expect(shown([whole(24), team('a', 0, 12), team('b', 12, 20), team('c', 20, 24)])).toEqual(['all', 'a'])
  })

  it('shows no group that hardly changed since it was shown, and every group that did not', () => {
    const before = [whole(20)]
    expect(shown([whole(20)], before)).toEqual(['all'])
    expect(shown([whole(21)], before)).toEqual([])
    expect(shown([whole(26)], before)).toEqual(['all'])
  })

  it('sees what follows from rounds taken together', () => {
    const earlier = [whole(30), team('a', 0, 12)]
    // Those who are not in the first team are the same, and one more.
    const now = [{ people: people(12, 31) }]
    expect(shown(now, earlier)).toEqual([])
  })
})

describe('what is told of a group', () => {
  const told = (keys: number[]) => toldOf({ question: 'safety', keys }, 5)

  it('is a band, a half, and ten per cent', () => {
    expect(told([1, 1, 1, 3, 1])).toEqual({ question: 'safety', answered: 5, agree: 60, mean: 3.5 })
    expect(told([1, 0, 0, 6, 4])).toMatchObject({ answered: 10, agree: 90, mean: 4 })
  })

  it('is no figure where it would be everybody’s', () => {
    expect(told([0, 0, 0, 7, 0])).toEqual({ question: 'safety', answered: 5 })
    // All agree, some more than others: the middle hides nobody’s key, the share would be all of them.
    expect(told([0, 0, 0, 4, 4])).toEqual({ question: 'safety', answered: 5, mean: 4.5 })
    expect(told([8, 1, 0, 0, 0])).toEqual({ question: 'safety', answered: 5 })
  })
})
