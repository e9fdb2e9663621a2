import fastify from 'fastify'
import { expect, it } from 'vitest'
import { ProblemError, sendProblem } from '../problem.ts'
import { shedOverload } from './shed-overload.ts'

async function busy() {
  const state = { lag: 0, waiting: [] as (() => void)[] }
  const app = fastify()
  app.setErrorHandler((error, _request, reply) =>
    error instanceof ProblemError ? sendProblem(reply, error.problem) : reply.status(500).send(),
  )
  shedOverload(app, { lagMs: () => state.lag, close: () => {} })
  app.get('/work', () => new Promise<string>(done => state.waiting.push(() => done('done'))))
  app.get('/quick', async () => 'done')
  app.get('/api/v1/health', async () => 'ok')
  const status = async (url: string) => (await app.inject(url)).statusCode
  return { app, state, status }
}

it('sends away while the loop is late, but for those who watch it, and lets in again after', async () => {
  const { app, state, status } = await busy()
  expect(await status('/quick')).toBe(200)
  state.lag = 500
  const away = await app.inject('/quick')
  expect(away.statusCode).toBe(503)
  expect(Number(away.headers['retry-after'])).toBeGreaterThan(0)
  expect(await status('/api/v1/health')).toBe(200)
  state.lag = 0
  expect(await status('/quick')).toBe(200)
})

it('lets in no more at once than it can answer', async () => {
  const { app, state, status } = await busy()
  const under = Array.from({ length: 400 }, () => app.inject('/work'))
  while (state.waiting.length < 400) await new Promise(setImmediate)
  expect(await status('/quick')).toBe(503)
  for (const done of state.waiting) done()
  await Promise.all(under)
  expect(await status('/quick')).toBe(200)
})
