/** Nodes to be killed, and a door before them that passes each connection to the next that stands. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  /** What every process compiles, compiled once. */
  readonly #compiled = mkdtempSync(join(tmpdir(), 'compiled-'))
  readonly #standing: (Node | undefined)[]
  /** Loads while the others serve, so that the next to stand up stands at once. */
  #spare: ChildProcess | undefined
  #isCompiled = false
  #turn = 0

  readonly #environment: NodeJS.ProcessEnv

  /** @param environment what they are told besides this process's own */
  constructor(ground: Ground, count: number, environment: NodeJS.ProcessEnv = {}) {
    this.#ground = ground
    this.#environment = { ...process.env, ...environment, NODE_COMPILE_CACHE: this.#compiled }
    this.#standing = Array.from({ length: count }, () => undefined)
  }

  get count(): number {
    return this.#standing.length
  }

  async start(place: number): Promise<Node> {
    const child = this.#spare
    // The first one compiles for all others, so they wait for it.
    this.#spare = this.#isCompiled ? loading(this.#environment) : undefined
    const node = await started(child ?? loading(this.#environment), this.#ground)
    this.#isCompiled = true
    this.#spare ??= loading(this.#environment)
    this.#standing[place] = node
    return node
  }

  /** Kills whatever is left of them. */
  async drop(): Promise<void> {
    const left = [...this.#standing.map(node => node?.process), this.#spare]
    await Promise.all(left.map(child => child && ended(child, 'SIGKILL')))
    rmSync(this.#compiled, { recursive: true, force: true })
  }

  async kill(place: number): Promise<void> {
    const node = this.#standing[place]
    this.#standing[place] = undefined
    if (node) await ended(node.process, 'SIGKILL')
  }

  signal(place: number, signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#standing[place]?.process.kill(signal)
  }

  /** @returns how many of those that stood did not end by themselves when they were asked to */
  async stopAll(): Promise<number> {
    const codes = await Promise.all(
      this.#standing.filter(node => node !== undefined).map(node => ended(node.process, 'SIGTERM')),
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
    passOn(front, nodes.ports())
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

function passOn(front: Socket, [port, ...others]: readonly number[]): void {
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
  back.on('error', () => (isJoined ? front.destroy() : passOn(front, others)))
  back.on('close', () => isJoined && front.destroy())
  front.on('close', () => back.destroy())
}

function loading(environment: NodeJS.ProcessEnv): ChildProcess {
  const script = fileURLToPath(new URL('./kill-check-server.ts', import.meta.url))
  return spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...environment, THROUGHLINE_SECRET: 'one secret for all nodes of a check that is thrown away' },
  })
}

async function started(child: ChildProcess, ground: Ground): Promise<Node> {
  child.stdin?.end(`${JSON.stringify(ground)}\n`)
  for await (const line of createInterface({ input: child.stdout! })) {
    const { address, setUpLink } = JSON.parse(line) as { address: string; setUpLink?: string }
    return { process: child, port: Number(new URL(address).port), setUpLink }
  }
  throw new Error('a node to be killed did not start')
}

function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  return new Promise(resolve => {
    child.once('exit', code => resolve(code))
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.kill(signal)
  })
}
