/** Somebody who sends commands, and sends each again with the same id until there is an answer. */
import { operator } from '@throughline/host'
import { everybodys, type Room, workspace } from './room.ts'

export async function send(room: Room, { sender, count }: { sender: number; count: number }): Promise<void> {
  for (let number = 0; number < count; number++) {
    await room.time.sleep(room.random() * 120)
    await sendOne(room, `title ${sender} ${number}`)
  }
}

async function sendOne(room: Room, title: string): Promise<void> {
  const { time, random, told, mutant } = room
  let id = room.newId()
  told.asked.set(title, id)
  for (let tries = 0; tries < 100; tries++) {
    const answer = await asked(room, id, title)
    if (answer !== undefined) {
      if (answer > 0) told.acknowledged.push({ title, position: answer })
      return
    }
    if (mutant === 'silence-is-refusal') {
      told.refused.push(title)
      return
    }
    await time.sleep(20 + random() * 60)
    if (mutant === 'new-id-each-try') id = room.newId()
  }
}

/** @returns the position where it is kept; nothing where no answer comes in time */
async function asked(room: Room, id: string, title: string): Promise<number | undefined> {
  const { time, random } = room
  const node = room.anyNode()
  if (!node || (room.isRough() && random() < 0.05)) return undefined
  const steps = [
    { kind: 'task', verb: 'add', fields: { title } },
    { kind: 'task', verb: 'edit', subject: everybodys, fields: { title: `After ${title}` } },
  ]
  const principal = operator(workspace, 'api')
  const working = node.host
    .carryOut({ principal, id, steps })
    .then(answer => (answer.outcome === 'done' ? (answer.facts[0]?.position ?? 0) : undefined))
    .catch(() => undefined)
  const answer = await Promise.race([working, time.sleep(250).then(() => undefined)])
  return room.isRough() && random() < 0.08 ? undefined : answer
}
