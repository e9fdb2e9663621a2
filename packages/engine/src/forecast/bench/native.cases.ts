import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quantileOf } from '../estimate.ts'
import { inverseNormal } from '../normal.ts'
import type { ReferenceInstance } from './instance.cases.ts'

/** What a compiled reference of the same work took; null where there is no compiler or no source. */
export interface Native {
  ms: number
  meanEnd?: number
  quantileSum?: number
}

/** The shared reference without people: its scalar kernel over quantile tables. */
export function nativeNetwork(count: number, trials: number, repetitions: number): Native | null {
  const source = join(import.meta.dirname, '../../../../../../shared/reference/mc.cpp')
  const program = compiled(source)
  if (!program) return null
  const text = execFileSync(program, [count, trials, repetitions, 16].map(String), { encoding: 'utf8' })
  const line = text.split('\n').find(one => one.startsWith('prec pert scalar'))
  const found = line && /total\s+([\d.]+) ms.*chk ([\d.e+]+)/.exec(line)
  return found ? { ms: Number(found[1]), quantileSum: Number(found[2]) } : null
}

/** The event-driven policy in C++. */
export function nativePolicy(
  instance: ReferenceInstance,
  trials: number,
  repetitions: number,
): Native | null {
  const program = compiled(join(import.meta.dirname, 'policy-reference.cpp'))
  if (!program) return null
  const file = join(folder(), 'instance.txt')
  writeFileSync(file, asText(instance))
  return JSON.parse(
    execFileSync(program, [file, String(trials), String(repetitions)], { encoding: 'utf8' }),
  ) as Native
}

let made: string | undefined

function folder(): string {
  made ??= mkdtempSync(join(tmpdir(), 'throughline-native-'))
  return made
}

function compiled(source: string): string | null {
  if (!existsSync(source)) return null
  const program = join(folder(), source.replace(/\W+/g, '-'))
  if (existsSync(program)) return program
  for (const compiler of ['g++', 'clang++']) {
    try {
      execFileSync(compiler, ['-O3', '-march=native', '-std=c++17', '-o', program, source], {
        stdio: 'ignore',
      })
      return program
    } catch {}
  }
  return null
}

function asText(instance: ReferenceInstance): string {
  const rank = new Array<number>(instance.count)
  instance.order.forEach((activity, k) => {
    rank[activity] = k
  })
  const lines = [`${instance.count} ${instance.skills.length} 8`]
  for (let i = 0; i < instance.count; i++) {
    const before = instance.predecessors[i]
    const { least, mode, greatest } = {
      least: instance.least[i],
      mode: instance.mode[i],
      greatest: instance.greatest[i],
    }
    const quantile = quantileOf({ kind: 'pert', least, mode, greatest })
    const knots = Array.from({ length: 257 }, (_, k) =>
      k === 0 ? least : k === 256 ? greatest : quantile(inverseNormal(k / 256)),
    )
    lines.push([instance.skill[i], rank[i], before.length, ...before].join(' '), knots.join(' '))
  }
  for (let skill = 0; skill < 8; skill++) {
    const able = instance.skills.flatMap((own, p) => (own.includes(skill) ? [p] : []))
    able.sort((a, b) => instance.skills[a].length - instance.skills[b].length || a - b)
    lines.push([able.length, ...able].join(' '))
  }
  return lines.join('\n')
}
