import { afterAll, describe, expect, it } from 'vitest'
import { type Installation, installation, type Who } from '../testing/installation.ts'

const there: Installation = await installation()
afterAll(() => there.close())

const url = '/api/v1/workspaces/acme'
const get = (who: Who, path: string) => there.ask(who, { method: 'GET', url: `${url}${path}` })

describe('causes and levers of one intent', () => {
  it('are found by its key, and answer 404 where there is none that one may see', async () => {
    for (const what of ['causes', 'levers']) {
      expect((await get('leader', `/${what}?intent=INT-1`)).json()).toMatchObject({ seed: 1 })
      expect((await get('leader', `/${what}?intent=INT-99`)).statusCode).toBe(404)
      expect((await get('guest', `/${what}?intent=INT-1`)).statusCode).toBe(404)
    }
  })
})

describe('what is cut for an addition', () => {
  const adding = { personDays: 8, person: 'Ewa', fromOn: '2027-01-04', byOn: '2027-01-29' }
  const asked = (who: Who, more: object = {}) =>
    there.ask(who, { method: 'POST', url: `${url}/capacity/try`, body: { ...adding, ...more } })

  it('is answered, with the question as a decision to record', async () => {
    const said = (await asked('leader')).json()
    expect(said).toMatchObject({
      adding: { personDays: 8, person: there.ids.acme!.person },
      asks: { kind: 'decision', verb: 'add' },
    })
  })

  it('names only what one may see, and no day before it begins', async () => {
    expect((await asked('leader', { person: there.ids.other!.person })).statusCode).toBe(404)
    expect((await asked('guest')).statusCode).toBe(404)
    expect((await asked('leader', { byOn: '2027-01-01' })).statusCode).toBe(400)
    expect((await asked('leader', { personDays: 0 })).statusCode).toBe(400)
  })
})
