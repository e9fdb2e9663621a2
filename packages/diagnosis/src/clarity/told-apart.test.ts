import { describe, expect, it } from 'vitest'
import { commonWords, namesIn, toldApart } from './told-apart.ts'

const common = commonWords(['new clients plan a visit', 'sites open early'])
const apart = (one: string, other: string) => toldApart(namesIn(one, common), namesIn(other, common))

describe('two sentences that share their words', () => {
  it.each([
    ['Parcels reach Lowfield by noon', 'Parcels reach Oakham by noon'],
    ['Lowfield Care renews its contract', 'Oakham Homes renews its contract'],
    ['Lowfield works without paper', 'Oakham works without paper'],
    ['Callers in Old Ashton wait for a minute', 'Callers in Ashton wait for a minute'],
  ])('are apart by name: %s / %s', (one, other) => expect(apart(one, other)).toBe(true))

  it.each([
    ['Clients plan a visit within 30 days', 'New clients plan a visit within 30 days'],
    ['Sites open early', 'All sites open early'],
    ['Parcels reach Lowfield by noon', 'Parcels reach the site by noon'],
    ['Nine of ten Clients Renew Their Contracts', 'Eight of ten Clients Renew Their Contracts'],
    ['Increase Client Renewals In Europe', 'Improve Client Renewals In Europe'],
  ])('are not: %s / %s', (one, other) => expect(apart(one, other)).toBe(false))
})
