import { cpus, totalmem } from 'node:os'

/** What a figure was measured on, in one line. */
export function machine(): string {
  const cores = cpus()
  const model = cores[0]?.model.trim() || process.arch
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `node ${process.versions.node} · ${model} · ${cores.length} cores · ${gigabytes} GB · ${process.platform}`
}
