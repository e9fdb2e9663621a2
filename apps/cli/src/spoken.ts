/** For tests: the command line as somebody types it, and what it answers. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from './main.ts'

export interface Heard {
  readonly exit: number
  readonly out: string
  readonly err: string
}

export interface Line {
  readonly cwd: string
  say(...words: string[]): Promise<Heard>
  write(file: string, text: string | Uint8Array): Promise<void>
}

/** A folder of its own, and a command line that stands in it. */
export async function line(asked: { env?: Record<string, string>; isTty?: boolean } = {}): Promise<Line> {
  const cwd = await mkdtemp(join(tmpdir(), 'line-'))
  return {
    cwd,
    async say(...words) {
      const out: string[] = []
      const err: string[] = []
      const exit = await main(words, {
        out: text => out.push(text),
        err: text => err.push(text),
        env: asked.env ?? {},
        isTty: asked.isTty ?? false,
        columns: 100,
        today: () => '2027-01-11',
        cwd,
      })
      return { exit, out: out.join(''), err: err.join('') }
    },
    write: (file, text) => writeFile(join(cwd, file), text),
  }
}
