import { type Import, importsOf } from './imports.ts'
import type { Syntax } from './nodes.ts'
import { type Comment, type Parsed, parsed } from './syntax.ts'

/** What a file is for, told by its name; tests and benchmarks have limits and borders of their own. */
export type Sort = 'source' | 'test' | 'bench' | 'config' | 'declaration'

export class Source {
  readonly path: string
  readonly text: string
  private syntax: Parsed | undefined
  private links: Import[] | undefined

  constructor(path: string, text: string) {
    this.path = path
    this.text = text
  }

  get sort(): Sort {
    if (this.path.startsWith('e2e/') || this.path.includes('/testing/')) return 'test'
    if (/\.(test|cases|oracle)\.tsx?$|(^|\/)oracle\.ts$/.test(this.path)) return 'test'
    if (/\.config\.ts$/.test(this.path)) return 'config'
    if (/\.bench\.tsx?$/.test(this.path)) return 'bench'
    return this.path.endsWith('.d.ts') ? 'declaration' : 'source'
  }

  /** Package or app it belongs to (`packages/model`), or its top folder. */
  get room(): string {
    const [first = '', second = ''] = this.path.split('/')
    return ['packages', 'apps', 'tools'].includes(first) ? `${first}/${second}` : first
  }

  /** Its path inside the sources of its room: `cascade/outcome.ts`. */
  get inside(): string {
    return this.path.slice(this.room.length + 1).replace(/^src\//, '')
  }

  get program(): Syntax {
    return this.parsed.program
  }

  get comments(): Comment[] {
    return this.parsed.comments
  }

  get error(): string | undefined {
    return this.parsed.error
  }

  get imports(): Import[] {
    this.links ??= importsOf(this.program)
    return this.links
  }

  /** Line, from 1, of an offset. */
  lineAt(offset: number): number {
    let line = 1
    for (let at = this.text.indexOf('\n'); at !== -1 && at < offset; at = this.text.indexOf('\n', at + 1))
      line += 1
    return line
  }

  get lineCount(): number {
    return this.text.replace(/\n$/, '').split('\n').length
  }

  private get parsed(): Parsed {
    this.syntax ??= parsed(this.path, this.text)
    return this.syntax
  }
}
