/** An MCP server for one request or one connection: never shared, so that no answer crosses to another asker. */

import { McpServer } from '@modelcontextprotocol/server'
import { LedgerUnavailable } from '@throughline/host'
import type { Asking, Tool } from './asking.ts'
import { ToolRefusal } from './refusal.ts'
import { tools } from './tools/tools.ts'

export function assistantServer(asking: Asking): McpServer {
  const server = new McpServer(
    { name: 'throughline', title: 'Throughline', version: '0.1.0' },
    { capabilities: { tools: {} }, instructions },
  )
  for (const { name, title, description, input, writes, ...tool } of tools)
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: input,
        annotations: { readOnlyHint: !writes, destructiveHint: false, openWorldHint: false },
      },
      async asked => answered(asking, { name, ...tool }, asked),
    )
  return server
}

const instructions = `Throughline keeps how an organisation's strategic intent becomes delivered outcomes.
Begin with agenda or findings; open records with read and line; ask describe for the words of a kind.
You read within the rights of the person you speak for. Bring changes with propose: the person says them.`

async function answered(asking: Asking, tool: Pick<Tool, 'name' | 'answer'>, asked: object) {
  asking.called?.(tool.name)
  try {
    return told(await tool.answer(asking, asked as never), false)
  } catch (trouble) {
    if (trouble instanceof ToolRefusal) return told(trouble.told, true)
    if (trouble instanceof LedgerUnavailable) return told(unknown, true)
    throw trouble
  }
}

const unknown = {
  reason: 'The ledger did not answer in time; it is not known whether this was kept.',
  remedy: 'Send the same call with the same id again: it applies at most once.',
}

function told(answer: object, isError: boolean) {
  return { content: [{ type: 'text' as const, text: JSON.stringify(answer) }], isError }
}
