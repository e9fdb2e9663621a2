/** Figures of one server for Prometheus. They name routes and never a workspace, a person or an address. */
import type { Clockwork, Host, LedgerFigures } from '@throughline/host'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Watched {
  readonly host: Host
  readonly figures: LedgerFigures | undefined
  /** What happens by itself on this node; nothing where it does not run. */
  readonly clockwork?: Pick<Clockwork, 'counts'> | undefined
}

/** @returns where the figures are read */
export function measure(app: FastifyInstance, watched: Watched): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  requests(app, registry)
  readers(app, registry)
  ledger(registry, watched)
  deeds(registry, watched.clockwork)
  return registry
}

function requests(app: FastifyInstance, registry: Registry): void {
  const labelNames = ['method', 'route', 'status'] as const
  const durations = new Histogram({
    name: 'throughline_http_request_seconds',
    help: 'How long requests took, by route as it is registered; their count is _count.',
    labelNames,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.config.policy ?? request.routeOptions.url ?? 'none'
    if (route.endsWith('/feed') || request.routeOptions.config.unlogged) return
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    durations.observe(labels, reply.elapsedTime / 1000)
  })
}

function readers(app: FastifyInstance, registry: Registry): void {
  const open = new Gauge({
    name: 'throughline_feed_readers',
    help: 'Feeds that are open just now.',
    registers: [registry],
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!request.routeOptions.url?.endsWith('/feed')) return
    open.inc()
    reply.raw.once('close', () => open.dec())
  })
}

function deeds(registry: Registry, clockwork: Watched['clockwork']): void {
  if (!clockwork) return
  new Counter({
    name: 'throughline_clock_deeds_total',
    help: 'What this node did because it fell due or followed from a fact, by job.',
    labelNames: ['job'] as const,
    registers: [registry],
    collect() {
      this.reset()
      for (const [job, count] of Object.entries(clockwork.counts)) this.inc({ job }, count)
    },
  })
}

function ledger(registry: Registry, { host, figures }: Watched): void {
  const registers = [registry]
  const facts = new Gauge({
    name: 'throughline_ledger_facts',
    help: 'Facts of all workspaces: the sum of their heads.',
    registers,
    async collect() {
      const heads = await host.heads().catch(() => undefined)
      if (!heads) return
      this.set(heads.reduce((sum, each) => sum + each.position, 0))
      workspaces.set(heads.length)
      furthest.set(Math.max(0, ...heads.map(each => each.position)))
    },
  })
  const workspaces = new Gauge({ name: 'throughline_workspaces', help: `Workspaces.`, registers })
  const furthest = new Gauge({
    name: 'throughline_ledger_head',
    help: 'Position of the head that is furthest.',
    registers,
  })
  new Gauge({
    name: 'throughline_live_workspaces',
    help: 'Workspaces that this node holds in memory.',
    registers,
    collect() {
      this.set(host.liveWorkspaces())
    },
  })
  if (!figures) return
  new Counter({
    name: 'throughline_facts_appended_total',
    help: 'Facts that this node has appended.',
    registers,
    collect() {
      this.reset()
      this.inc(figures.facts)
    },
  })
  new Counter({
    name: 'throughline_appends_total',
    help: 'Commands by how their append ended; unavailable means that it is not known.',
    labelNames: ['outcome'] as const,
    registers,
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(figures.appends)) this.inc({ outcome }, count)
    },
  })
  void facts
}
