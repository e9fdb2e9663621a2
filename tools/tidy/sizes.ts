import { functionsOf } from './functions.ts'
import type { Source } from './source.ts'
import type { Tree } from './tree.ts'

/** Percentiles of the lines of files and functions, room by room: printed, never enforced. */
export function sizeTable(tree: Tree): string {
  const written = [...tree.sources.values()].filter(one => ['source', 'test'].includes(one.sort))
  const rooms = Map.groupBy(written, one => (one.sort === 'test' ? 'tests' : one.room))
  const rows = [...rooms]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([room, all]) => row(room, all))
  const header = [
    'room',
    'files',
    'lines',
    'p50',
    'p90',
    'most',
    'functions',
    'p50',
    'p90',
    'most',
    'tests:source',
  ]
  return [header, ...rows.map(cells => withShare(cells, written))].map(line).join('\n')
}

function row(room: string, sources: readonly Source[]): string[] {
  const files = sources.map(one => one.lineCount)
  const functions = sources.flatMap(one => functionsOf(one).map(({ lines }) => lines))
  const total = files.reduce((sum, lines) => sum + lines, 0)
  return [room, files.length, total, ...spread(files), functions.length, ...spread(functions)].map(String)
}

function withShare(cells: readonly string[], written: readonly Source[]): string[] {
  const room = cells[0] ?? ''
  const lines = (sort: string) =>
    written.filter(one => one.room === room && one.sort === sort).reduce((sum, one) => sum + one.lineCount, 0)
  const source = lines('source')
  return [...cells, source === 0 ? '' : (lines('test') / source).toFixed(2)]
}

function spread(lengths: readonly number[]): number[] {
  const sorted = [...lengths].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return [at(0.5), at(0.9), at(1)]
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(at === 10 ? 13 : 10))).join('')
}
