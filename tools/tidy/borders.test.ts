import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { borders, engineOrder } from './borders.ts'
import { rowsOf } from './tables.ts'

const page = readFileSync('ARCHITECTURE.md', 'utf8')

describe('ARCHITECTURE.md', () => {
  it('shows the borders as they are checked', () => {
    const shown = rowsOf(page, 'room').map(({ cells: [room = '', allowed = ''] }) => [
      room,
      allowed.startsWith('nothing') ? [] : allowed.split(', '),
    ])
    const short = (room: string) => room.split('/')[1]
    const checked = Object.entries(borders).map(([room, { mayImport }]) => [
      short(room),
      mayImport.map(short),
    ])
    expect(shown).toEqual(checked)
  })

  it('shows the order of the engine', () => {
    expect(page).toContain(engineOrder.join(' < '))
  })
})
