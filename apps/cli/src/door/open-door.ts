/** Chooses the way in, and sees that it is closed again. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import type { Door, DoorOptions } from './door.ts'

export function doorOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'folder of the ledger (default: ./data)')
    .option('--server <address>', 'a running server instead; its token stands in THROUGHLINE_TOKEN')
    .option('--workspace <name>', 'which workspace, where there are several')
    .option('--by <person>', 'who says it, by name or key')
    .option('--json', 'answer as JSON')
}

/** @param makes name of the workspace that is made where the folder is still empty */
export async function throughDoor<T>(
  options: DoorOptions,
  asked: { terminal: Terminal; makes?: string },
  walk: (door: Door) => Promise<T>,
): Promise<T> {
  const door = await opened(options, asked)
  try {
    return await walk(door)
  } finally {
    await door.close()
  }
}

async function opened(
  options: DoorOptions,
  { terminal, makes }: { terminal: Terminal; makes?: string },
): Promise<Door> {
  if (options.server !== undefined) {
    const { openServerDoor } = await import('./server-door.ts')
    return openServerDoor(options, terminal.env.THROUGHLINE_TOKEN)
  }
  const { openLedgerDoor } = await import('./ledger-door.ts')
  const data = resolve(terminal.cwd, options.data ?? terminal.env.THROUGHLINE_DATA ?? './data')
  return openLedgerDoor({ ...options, data, ...(makes ? { makes } : {}) })
}
