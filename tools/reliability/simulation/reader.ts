/** Somebody who follows the feed of any node, and comes back where it was cut off. */
import { operator, type Reader } from '@throughline/host'
import { type Node, type Room, workspace } from './room.ts'

export function follow(room: Room): void {
  const heard: number[] = []
  room.told.heard.push(heard)
  void read(room, heard)
}

/** One connection after the other, for as long as there is time. */
async function read(room: Room, heard: number[]): Promise<void> {
  const { time, random } = room
  for (;;) {
    const node = room.anyNode()
    if (node) await connected(room, node, heard)
    await time.sleep(20 + random() * 100)
  }
}

async function connected(room: Room, node: Node, heard: number[]): Promise<void> {
  const { time, random, mutant } = room
  const line = { isOpen: true }
  const reader: Reader = {
    facts(facts) {
      if (line.isOpen && !node.ledger.isDead) heard.push(...facts.map(fact => fact.position))
    },
    reset() {
      line.isOpen = false
    },
  }
  const last = heard.at(-1) ?? 0
  const shift = last > 2 ? { 'resume-skips': 1, 'resume-repeats': -1 }[mutant as 'resume-skips'] : 0
  const after = last + (shift ?? 0)
  const stop = await Promise.race([
    (mutant === 'listen-late' ? late(room, node, { after, reader }) : begun(node, { after, reader })).catch(
      () => undefined,
    ),
    time.sleep(300).then(() => undefined),
  ])
  const isMended = room.mended
  const untilAt = time.now + (isMended ? 4_000 : 100 + random() * 700)
  while (stop && line.isOpen && !node.ledger.isDead && time.now < untilAt) await time.sleep(40)
  line.isOpen = false
  stop?.()
}

interface Beginning {
  readonly after: number
  readonly reader: Reader
}

function begun({ host }: Node, { after, reader }: Beginning): Promise<() => void> {
  return host.follow(workspace, after, reader)
}

/** The mutant: what comes between filling up and listening is never heard. */
async function late(room: Room, node: Node, { after, reader }: Beginning): Promise<() => void> {
  const { position } = await node.host.replica(operator(workspace, 'api'))
  if (position > after) {
    const missed = { ...reader, facts: (facts: Parameters<Reader['facts']>[0]) => reader.facts(facts) }
    const stop = await node.host.follow(workspace, after, missed)
    stop()
  }
  await room.time.sleep(30)
  const now = await node.host.replica(operator(workspace, 'api'))
  return node.host.follow(workspace, now.position, reader)
}
