import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isBuilt } from './built.ts'

const root = mkdtempSync(join(tmpdir(), 'throughline-built-'))
const write = (path: string, second: number) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  utimesSync(join(root, path), second, second)
}
afterAll(() => rmSync(root, { recursive: true }))

describe('the built web app', () => {
  it('is current when nothing it is built from is newer', () => {
    write('apps/web/src/main.tsx', 100)
    expect(isBuilt(root)).toBe(false)
    write('apps/web/dist/index.html', 200)
    expect(isBuilt(root)).toBe(true)
    write('packages/model/src/days.ts', 300)
    expect(isBuilt(root)).toBe(false)
  })
})
