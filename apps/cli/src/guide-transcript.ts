/** For tests: a page of the guide as files to write and commands to try, in their order. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from './main.ts'
import type { Terminal } from './terminal.ts'

export interface Spoken {
  readonly command: string
  /** What the page says that it answers; a line `…` stands for any lines. */
  readonly told: string
  readonly answered: string
}

/** Tries every command of a page in a folder of its own, beside a copy of the examples. */
export async function transcript(page: URL, examples: URL): Promise<Spoken[]> {
  const cwd = await mkdtemp(join(tmpdir(), 'guide-'))
  await cp(examples, join(cwd, 'examples'), { recursive: true })
  const spoken: Spoken[] = []
  for (const { info, body } of blocksOf(await readFile(page, 'utf8'))) {
    const [language, file] = info.split(' ')
    if (language !== 'console' && file) await writeFile(join(cwd, file), body)
    if (language !== 'console') continue
    for (const { command, told } of commandsOf(body))
      spoken.push({ command, told, answered: await answerTo(command, cwd) })
  }
  return spoken
}

/** The answer matches what is told, `…` standing for any lines. */
export function matches({ told, answered }: Spoken): boolean {
  const pattern = told
    .trim()
    .split(/^…$/m)
    .map(part =>
      part
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('…', '[^\\n]*?'),
    )
    .join('[\\s\\S]*')
  return new RegExp(`^${pattern}$`).test(answered.trim())
}

function blocksOf(text: string): { info: string; body: string }[] {
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info = '', body = '']) => ({
    info,
    body,
  }))
}

function commandsOf(body: string): { command: string; told: string }[] {
  return body.split(/^\$ /m).flatMap(part => {
    const [command = '', ...told] = part.split('\n')
    return command.trim() === '' ? [] : [{ command: command.trim(), told: told.join('\n') }]
  })
}

async function answerTo(command: string, cwd: string): Promise<string> {
  const said: string[] = []
  const terminal: Terminal = {
    out: text => said.push(text),
    err: text => said.push(text),
    env: {},
    isTty: false,
    columns: 100,
    today: () => '2027-01-11',
    cwd,
  }
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
  await main(words.slice(1), terminal)
  return said.join('')
}
