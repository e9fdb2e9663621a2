import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readContainerfile } from './read-containerfile.ts'

const text = readFileSync(new URL('../../../Containerfile', import.meta.url), 'utf8')

it('reads our own: what it copies is there, and it runs as somebody who is not root', () => {
  const file = readContainerfile(text)
  expect(file.copies.filter(path => !existsSync(new URL(`../../../${path}`, import.meta.url)))).toEqual([])
  expect(file.uid).toBeGreaterThan(999)
  expect(file.builds.join()).toContain('npm ci')
  expect(existsSync(new URL(`../../../${file.entry[1]}`, import.meta.url))).toBe(true)
  expect(file.health[0]).toBe('node')
  expect(file.env).toMatchObject({ THROUGHLINE_DATA: '/data', PORT: '4321' })
})

it('says what is missing', () => {
  expect(() => readContainerfile(text.replace(/^CMD .*$/m, ''))).toThrow('no CMD')
  expect(() => readContainerfile(text.replace(/--uid \d+/, ''))).toThrow('no user')
})
