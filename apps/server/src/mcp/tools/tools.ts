/** The fifteen tools of an assistant. */
import type { Tool } from '../asking.ts'
import { describe } from './describing.ts'
import { agenda, explain, findings, forecast, gap, levers } from './judging.ts'
import { compare, find, history, line, read } from './reading.ts'
import { act, propose, remark } from './saying.ts'

export const tools: readonly Tool[] = [
  find,
  read,
  history,
  line,
  agenda,
  findings,
  explain,
  forecast,
  levers,
  gap,
  compare,
  describe,
  propose,
  act,
  remark,
]
