/**
 * A day that is tried on one of 300 deliverables, in Chromium: from the question to every day and promise that it
 * moves, by the same code as the page's worker. Aim: 95 % within 100 ms.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRecord } from '@throughline/model'
import { castReplica } from '@throughline/simulator'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import type { PlanThinking } from './thinking.ts'

declare global {
  var Plan: { PlanThinking: typeof PlanThinking }
}

/** Arguments: deliverables (default 300), then tries (default 60). */
export async function run(args: readonly string[], out: (line: string) => void): Promise<object> {
  const [deliverables = 300, tries = 60] = args.map(Number)
  const executablePath = process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    out(`skipped: there is no Chromium at ${executablePath}`)
    return { skipped: true }
  }
  const entryPoints = [join(import.meta.dirname, 'thinking.ts')]
  const built = await build({
    entryPoints,
    bundle: true,
    format: 'iife',
    globalName: 'Plan',
    write: false,
    external: ['node:*'],
  })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: built.outputFiles[0]!.text })
    const { records, planned } = grown(deliverables)
    const took = await page.evaluate(tried, { records, planned, tries, day: today })
    const sorted = took.eachMs.toSorted((a, b) => a - b)
    const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))]! * 10) / 10
    const figures = {
      deliverables,
      tries,
      firstMs: took.firstMs,
      medianMs: at(0.5),
      p95Ms: at(0.95),
      moved: took.moved,
    }
    out(
      `${deliverables} deliverables: a tried day answered after ${figures.medianMs} ms, 95 % within ${figures.p95Ms} ms`,
    )
    out(`the plan as a whole (2,000 futures, levelled, loaded) after ${figures.firstMs} ms`)
    return figures
  } finally {
    await browser.close()
  }
}

const today = '2026-11-23'

/** Runs in the page. */
function tried(asked: { records: AnyRecord[]; planned: string; tries: number; day: string }) {
  const { records, planned, tries, day } = asked
  const thinking = new globalThis.Plan.PlanThinking()
  thinking.answer({ of: 'world', position: 1, day, whole: true, records })
  const start = performance.now()
  thinking.seen()
  const firstMs = Math.round(performance.now() - start)
  thinking.warm()
  let moved = 0
  const eachMs = Array.from({ length: tries }, (_, k) => {
    const from = performance.now()
    const startOn = `2027-0${1 + (k % 3)}-${String(10 + (k % 15)).padStart(2, '0')}`
    moved = Math.max(moved, thinking.moved({ id: planned, startOn }).length)
    return performance.now() - from
  })
  return { firstMs, eachMs, moved }
}

/** The sample with its open work told over again until there is enough of it; each copy waits for the one before. */
function grown(deliverables: number): { records: AnyRecord[]; planned: string } {
  const kept = castReplica(today).kept().records
  const open = kept.filter(
    ({ kind, state }) => kind === 'deliverable' && (state === 'planned' || state === 'started'),
  )
  const dependency = kept.find(({ kind }) => kind === 'dependency')!
  const copies = Array.from({ length: deliverables - open.length }, (_, k) => {
    const of = open[k % open.length]!
    return { ...of, id: `copy-${k}`, key: `DEL-${1000 + k}`, state: 'planned' }
  })
  const waits = copies.slice(open.length).map((copy, k) => ({
    ...dependency,
    ...{ id: `waits-${k}`, key: `DEP-${1000 + k}`, state: 'accepted', from: copies[k]!.id, to: copy.id },
  }))
  const planned = open.find(({ state }) => state === 'planned')!
  return { records: [...kept, ...copies, ...waits], planned: planned.id }
}
