import { castReplica } from '@throughline/simulator'
import { describe, expect, it } from 'vitest'
import { accessOf } from '../access/access.ts'
import type { Principal } from '../access/principal.ts'
import { calibrationSaid } from './calibration.ts'

describe('how good the forecasts of the sample were', () => {
  const world = castReplica('2026-11-23')
  const as = (name: string): Principal => {
    const person = world.all('person').find(each => each.name === name)!.id
    return { account: person, workspace: 'sample', person, roles: ['member'], via: 'web' }
  }
  const said = (name: string) => {
    const principal = as(name)
    return calibrationSaid(world, accessOf(principal, world), '2026-11-23')
  }

  it('is told to everybody as a whole, with better chances than the plan or its history gives', () => {
    const { whole, kinds, stated } = said('Hanna Voss')
    expect([whole.promises, Object.keys(kinds)]).toEqual([7, ['outcome']])
    expect(whole.brier).toBeLessThan(Math.min(whole.brierAsPlanned!, whole.brierOfSlips!))
    expect(stated?.count).toBeGreaterThan(50)
  })

  it('is told of a team with all that is below it, and of none in which one person alone promised', () => {
    const teams = said('Hanna Voss').teams.map(({ id }) => world.one('team', id)?.name)
    expect(teams).toContain('Product')
    expect(teams).not.toContain('Sales')
  })

  it('is told of one person to that person alone', () => {
    expect(said('Hanna Voss').own?.stated.promises).toBe(1)
    expect(said('Agnes Holt').own).toBeUndefined()
  })
})
