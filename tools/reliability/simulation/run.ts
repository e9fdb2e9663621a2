/**
 * A run of one seed: three nodes with the real commands, replicas and feeds over one ledger, senders that try
 * again, readers that come back, and everything between them slow, lost, doubled or dead. Afterwards all is
 * mended, and nothing that was promised may be missing.
 */
import { type Clock, openHost, operator, systemClock } from '@throughline/host'
import type { Ledger } from '@throughline/ledger'
import { seeded, shelf, type Tables } from '@throughline/ledger/checks'
import { memoryLedger } from '@throughline/ledger/memory'
import { judge } from './judge.ts'
import type { Mutant } from './mutants.ts'
import { NodeLedger } from './node-ledger.ts'
import { follow } from './reader.ts'
import { everybodys, type Node, type Room, workspace } from './room.ts'
import { send } from './sender.ts'
import { VirtualTime } from './virtual-time.ts'

const nodeCount = 3
const senders = 4
const commandsEach = 7
const readers = 3

/** @returns what was broken, in words; nothing where all promises were kept */
export async function runSeed(seed: number, mutant?: Mutant): Promise<string[]> {
  const tables: Tables = new Map()
  const shared = memoryLedger(tables)
  const random = seeded(seed)
  const time = new VirtualTime()
  const nodes: (Node | undefined)[] = []
  const room: Room = {
    time,
    random,
    mutant,
    mended: false,
    isRough: () => !room.mended,
    newId: clockOf(random, time).newId,
    told: { acknowledged: [], refused: [], asked: new Map(), heard: [] },
    anyNode: () => {
      const standing = nodes.filter(node => node !== undefined)
      return standing[Math.floor(random() * standing.length)]
    },
  }
  const start = () => begun(shared, room)
  await foundWorkspace(shared, random, time)
  for (let place = 0; place < nodeCount; place++) nodes.push(start())
  for (let reader = 0; reader < readers; reader++) follow(room)
  const sending = Array.from({ length: senders }, (_, sender) => send(room, { sender, count: commandsEach }))
  breakNodes({ room, nodes, start, tables })
  let isDone = false
  void Promise.all(sending).then(() => {
    isDone = true
  })
  for (let step = 1; step <= 40 && !(isDone && room.mended); step++) {
    await time.runUntil(step * 500)
    if (isDone || step >= 8) room.mended = true
  }
  await time.runUntil(time.now + 6_000)
  const broken = isDone ? [] : ['a sender never came to its end']
  const hosts = nodes.filter(node => node !== undefined).map(node => node.host)
  return [...broken, ...(await judge({ ledger: shared, told: room.told, hosts, workspace, time }))]
}

function begun(shared: Ledger, room: Room): Node {
  const ledger = new NodeLedger(shared, room)
  const host = openHost({ ledger: ledger.asLedger(), clock: clockOf(room.random, room.time) })
  return { host, ledger }
}

interface Breaking {
  readonly room: Room
  readonly nodes: (Node | undefined)[]
  readonly start: () => Node
  readonly tables: Tables
}

/** A node dies with whatever it was doing, and another stands in its place a while later. */
function breakNodes({ room, nodes, start, tables }: Breaking): void {
  const { time, random } = room
  const strike = () => {
    if (room.mended) return
    const place = Math.floor(random() * nodes.length)
    const node = nodes[place]
    if (node) {
      node.ledger.isDead = true
      nodes[place] = undefined
      if (room.mutant === 'crash-loses-tail') loseTail(tables)
      time.after(30 + random() * 300, () => {
        nodes[place] = start()
      })
    }
    time.after(100 + random() * 500, strike)
  }
  time.after(50 + random() * 300, strike)
}

function loseTail(tables: Tables): void {
  const kept = shelf(tables, workspace)
  const last = kept.rows.at(-2)
  const lost = kept.rows.at(-1)
  if (!last || !lost) return
  kept.rows.pop()
  kept.versions.delete(`${lost.subject}\n${lost.version}`)
  kept.rowsByCommand.delete(lost.command)
  kept.rowsBySubject.set(
    lost.subject,
    (kept.rowsBySubject.get(lost.subject) ?? []).filter(row => row !== lost),
  )
  kept.head = { position: last.position, hash: last.hash }
}

async function foundWorkspace(shared: Ledger, random: () => number, time: VirtualTime): Promise<void> {
  const clock = clockOf(random, time)
  const host = openHost({ ledger: shared, clock })
  const steps = [
    { kind: 'workspace', verb: 'add', fields: { name: 'Simulated' } },
    { kind: 'task', verb: 'add', subject: everybodys, fields: { title: 'Everybody writes here' } },
  ]
  await host.carryOut({ principal: operator(workspace, 'api'), id: clock.newId(), steps })
}

function clockOf(random: () => number, time: VirtualTime): Clock {
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('')
  return {
    ...systemClock,
    now: () => new Date(Date.UTC(2026, 10, 23) + Math.floor(time.now)).toISOString(),
    newId: () => `${digits(8)}-${digits(4)}-7${digits(3)}-8${digits(3)}-${digits(12)}`,
  }
}
