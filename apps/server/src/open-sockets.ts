/** Which connections carry a request just now. The others may be cut when the server stops. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Follows a server's connections. @returns a function that cuts those that carry nothing */
export function followSockets(server: Server): () => void {
  const carrying = new Map<Socket, number>()
  server.on('connection', (socket: Socket) => {
    carrying.set(socket, 0)
    socket.on('close', () => carrying.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    carrying.set(socket, (carrying.get(socket) ?? 0) + 1)
    response.on('close', () => {
      const left = (carrying.get(socket) ?? 1) - 1
      if (carrying.has(socket)) carrying.set(socket, left)
    })
  })
  return () => {
    for (const [socket, requests] of carrying) if (requests === 0) socket.destroy()
  }
}
