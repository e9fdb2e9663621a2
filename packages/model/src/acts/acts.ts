/** Every act, by name. */
import type { Act } from './act.ts'
import { differ } from './differ.ts'
import { draftFromLine } from './draft-from-line.ts'
import { resolve } from './resolve.ts'
import { turnRemark } from './turn-remark.ts'

export const acts: { readonly [name: string]: Act } = Object.fromEntries(
  [draftFromLine, turnRemark, differ, resolve].map(act => [act.name, act]),
)
