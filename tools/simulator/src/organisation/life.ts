/** The year beside the cascade, told in turn until there are as many records as asked for. */
import { engagement } from './bridging.ts'
import { type Growing, left } from './growing.ts'
import { fill } from './growth.ts'
import { action, pulse, rhythms, syncs, thanks } from './rhythm-of-work.ts'
import { assumption, charters, decision, dependency, retro, rights, risk, signals } from './steering.ts'

/** The most records that one round of each takes. */
const round = 60

export function live(growing: Growing): void {
  if (growing.promised.length > 0) besideTheCascade(growing)
  fill(growing)
}

function besideTheCascade(growing: Growing): void {
  rhythms(growing)
  charters(growing, rights(growing))
  pulse(growing)
  for (const each of growing.delivered) {
    if (left(growing) < 6) break
    thanks(growing, each)
    retro(growing, each)
  }
  let turn = 0
  while (left(growing) >= round) {
    if (turn++ % 3 === 0) {
      engagement(growing)
      signals(growing, 7)
    }
    for (const event of [decision, decision, dependency, dependency, dependency, risk, assumption, action])
      event(growing)
    syncs(growing, 8)
  }
}
