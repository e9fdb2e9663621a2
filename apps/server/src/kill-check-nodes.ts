/** Nodes to be killed, and a door before them that passes each connection to the next that stands. */
import { type ChildProcess, spawn } from 'node:child_process'
import { connect, createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Ground {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
}

export interface Node {
  readonly process: ChildProcess
  readonly port: number
  readonly setUpLink: string | undefined
}

export class Nodes {
  readonly #ground: Ground
  readonly #standing: (Node | undefined)[]
  #turn = 0

  constructor(ground: Ground, count: number) {
    this.#ground = ground
    this.#standing = Array.from({ length: count }, () => undefined)
  }

  get count(): number {
    return this.#standing.length
  }

  async start(place: number): Promise<Node> {
    const node = await started(this.#ground)
    this.#standing[place] = node
    return node
  }

  async kill(place: number): Promise<void> {
    const node = this.#standing[place]
    this.#standing[place] = undefined
    if (node) await ended(node, 'SIGKILL')
  }

  signal(place: number, signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#standing[place]?.process.kill(signal)
  }

  /** @returns how many of those that stood did not end by themselves when they were asked to */
  async stopAll(): Promise<number> {
    const codes = await Promise.all(
      this.#standing.filter(node => node !== undefined).map(node => ended(node, 'SIGTERM')),
    )
    return codes.filter(code => code !== 0).length
  }

  /** Ports to try, the next in turn first. */
  ports(): number[] {
    this.#turn += 1
    const turned = this.#standing.map(
      (_, place) => this.#standing[(place + this.#turn) % this.#standing.length],
    )
    return turned.filter(node => node !== undefined).map(node => node.port)
  }
}

export interface Door {
  readonly address: string
  close(): Promise<void>
}

/** Passes bytes on, whatever they are: a connection that breaks behind it breaks before it. */
export async function openDoor(nodes: Nodes): Promise<Door> {
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, front => {
    open.add(front)
    front.on('close', () => open.delete(front))
    front.on('error', () => front.destroy())
    join(front, nodes.ports())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the door has no port')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close() {
      for (const socket of open) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

function join(front: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) {
    front.destroy()
    return
  }
  const back = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  let isJoined = false
  back.on('connect', () => {
    isJoined = true
    front.pipe(back).pipe(front)
  })
  back.on('error', () => (isJoined ? front.destroy() : join(front, others)))
  back.on('close', () => isJoined && front.destroy())
  front.on('close', () => back.destroy())
}

async function started({ dataDir, databaseUrl = '' }: Ground): Promise<Node> {
  const script = fileURLToPath(new URL('./kill-check-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir, databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, THROUGHLINE_SECRET: 'one secret for all nodes of a check that is thrown away' },
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const { address, setUpLink } = JSON.parse(line) as { address: string; setUpLink?: string }
    return { process: child, port: Number(new URL(address).port), setUpLink }
  }
  throw new Error('a node to be killed did not start')
}

function ended({ process: child }: Node, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  return new Promise(resolve => {
    child.once('exit', code => resolve(code))
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.kill(signal)
  })
}
