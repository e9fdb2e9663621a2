/** Bytes of a file that somebody named, or a sentence that says why there are none. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

/** Something of the outside world is not as it should be: told, never thrown further than `main`. */
export class CannotDo extends Error {
  readonly exit: number
  constructor(message: string, exit = 2) {
    super(message)
    this.exit = exit
  }
}

/** @param cwd folder that a relative path starts from */
export async function fileBytes(file: string, { cwd }: { cwd: string }): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, file))
  } catch (error) {
    throw new CannotDo(`${file}: ${whyNot(error)}`)
  }
}

function whyNot(error: unknown): string {
  const code = (error as { code?: string }).code
  if (code === 'ENOENT') return 'there is no such file. Check the path.'
  if (code === 'EISDIR') return 'this is a folder. Name a file in it.'
  if (code === 'EACCES') return 'it may not be read. Check its permissions.'
  return `it cannot be read (${code ?? String(error)}).`
}
