/** Reads server-sent events from a stream of bytes (WHATWG HTML, section 9.2). */
export interface ServerEvent {
  readonly event: string
  readonly data: string
  readonly id: string
}

/** The events of a stream, in order; ends with it. */
export async function* eventsIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let id = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      rest += decoder.decode(value, { stream: true })
      const blocks = rest.split(/\r?\n\r?\n/)
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const read = blockOf(block)
        id = read.id ?? id
        if (read.data !== undefined) yield { event: read.event ?? 'message', data: read.data, id }
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function blockOf(block: string): { id?: string; event?: string; data?: string } {
  const read: { id?: string; event?: string; data?: string } = {}
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon)
    const value = line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') read.data = read.data === undefined ? value : `${read.data}\n${value}`
    else if (name === 'id' || name === 'event') read[name] = value
  }
  return read
}
