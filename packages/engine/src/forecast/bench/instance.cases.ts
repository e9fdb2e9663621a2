import { AT_THEIR_WORD } from '../calibration.ts'
import type { ForecastProblem } from '../problem.ts'

/** The generated plan of the native reference, number for number: 50 initiatives of 20 deliverables at 1,000. */
export interface ReferenceInstance {
  count: number
  predecessors: number[][]
  least: number[]
  mode: number[]
  greatest: number[]
  skill: number[]
  /** By person: skills. */
  skills: number[][]
  /** Activities by latest start on mean lengths, the plan's order. */
  order: number[]
}

export function referenceInstance(count: number, people = 50, seed = 42): ReferenceInstance {
  const random = xoshiro128plus(seed)
  const below = (n: number) => Math.floor(random() * n)
  const instance: ReferenceInstance = {
    count,
    predecessors: [],
    least: [],
    mode: [],
    greatest: [],
    skill: [],
    skills: [],
    order: [],
  }
  for (let i = 0; i < count; i++) {
    const first = Math.floor(i / 20) * 20
    const draws = 1 + below(4)
    const before: number[] = []
    for (let j = 0; j < draws; j++) {
      const x = random()
      let p = -1
      if (x < 0.95) {
        if (i > first) p = first + below(i - first)
      } else if (first > 0) p = below(first)
      if (p >= 0 && !before.includes(p)) before.push(p)
    }
    instance.predecessors.push(before)
    const mode = 2 + 18 * random()
    instance.mode.push(mode)
    instance.least.push(mode * (0.5 + 0.4 * random()))
    instance.greatest.push(mode * (1.2 + 1.8 * random()))
    instance.skill.push(below(8))
  }
  for (let p = 0; p < people; p++) {
    const wanted = 1 + below(3)
    const own = [p % 8]
    for (let j = 1; j < wanted; j++) {
      const skill = below(8)
      if (!own.includes(skill)) own.push(skill)
    }
    instance.skills.push(own)
  }
  instance.order = byLatestStart(instance)
  return instance
}

/** The instance as a problem, its estimates taken at their word and moving independently, as in the reference. */
export function referenceProblem(instance: ReferenceInstance, people: number): ForecastProblem {
  const id = (k: number) => `a${k}`
  return {
    activities: instance.mode.map((mode, k) => ({
      id: id(k),
      estimate: { kind: 'pert', least: instance.least[k], mode, greatest: instance.greatest[k] },
      ...(people > 0 ? { needs: [{ skill: `s${instance.skill[k]}` }] } : {}),
    })),
    relations: instance.predecessors.flatMap((before, k) => before.map(p => ({ from: id(p), to: id(k) }))),
    priority: instance.order.map(id),
    calibration: AT_THEIR_WORD,
    priors: { sharedByAll: 0, sharedByTeam: 0 },
    ...(people > 0
      ? {
          people: instance.skills.map((own, p) => ({
            id: `p${p}`,
            rate: 1,
            skills: own.map(skill => ({ skill: `s${skill}`, level: 1 })),
          })),
        }
      : {}),
  }
}

function byLatestStart({ count, predecessors, least, mode, greatest }: ReferenceInstance): number[] {
  const mean = mode.map((m, k) => (least[k] + 4 * m + greatest[k]) / 6)
  const tail = new Float64Array(count)
  for (let i = count - 1; i >= 0; i--)
    for (const p of predecessors[i]) tail[p] = Math.max(tail[p], tail[i] + mean[i])
  return [...mean.keys()].sort((a, b) => tail[b] + mean[b] - (tail[a] + mean[a]) || a - b)
}

function xoshiro128plus(seed: number): () => number {
  let z = seed >>> 0
  const word = () => {
    z = (z + 0x9e3779b9) >>> 0
    let x = z
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
    return (x ^ (x >>> 15)) >>> 0
  }
  const s = Uint32Array.of(word(), word(), word(), word())
  return () => {
    const bits = (s[0] + s[3]) >>> 0
    const shifted = s[1] << 9
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= shifted
    s[3] = (s[3] << 11) | (s[3] >>> 21)
    return (bits >>> 8) / 16777216
  }
}
