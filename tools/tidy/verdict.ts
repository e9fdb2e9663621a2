import { inOrder, type Problem } from './problem.ts'
import { avoided } from './rules/avoided.ts'
import { calls } from './rules/calls.ts'
import { cycles } from './rules/cycles.ts'
import { decisions } from './rules/decisions.ts'
import { directions } from './rules/directions.ts'
import { findings } from './rules/findings.ts'
import { limits } from './rules/limits.ts'
import { links } from './rules/links.ts'
import { names } from './rules/names.ts'
import { numbers } from './rules/numbers.ts'
import { rooms } from './rules/rooms.ts'
import { sideways } from './rules/sideways.ts'
import { spelling } from './rules/spelling.ts'
import { type Declared, vocabulary } from './rules/vocabulary.ts'
import { words } from './rules/words.ts'
import type { Tree } from './tree.ts'

/** Everything tidy has against a tree, in the order of its files. */
export function verdict(tree: Tree, declared: Declared): Problem[] {
  const broken = unreadable(tree)
  if (broken.length > 0) return broken
  const rules = [
    avoided,
    directions,
    sideways,
    cycles,
    limits,
    links,
    calls,
    names,
    words,
    spelling,
    decisions,
    findings,
    numbers,
    rooms,
  ]
  return [...rules.flatMap(rule => rule(tree)), ...vocabulary(tree, declared)].sort(inOrder)
}

function unreadable(tree: Tree): Problem[] {
  return [...tree.sources.values()].flatMap(({ path, error }) =>
    error === undefined
      ? []
      : [{ path, line: 1, rule: 'syntax', what: error, remedy: 'Make it parse first.' }],
  )
}
