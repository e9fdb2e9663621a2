/** What needs a person, in sentences, each with the one screen that answers it. */

import type { Records, World } from '@throughline/model'
import { type AgendaItem, type AnyRecord, agendaOf, type Moment, titleOf } from '@throughline/model'
import type { Access } from '../access/access.ts'

export interface DigestAsk {
  readonly text: string
  readonly dueOn?: string
  /** The record that is acted on. */
  readonly on: Pick<AnyRecord, 'id' | 'kind' | 'key'>
  /** A deed of a verb is answered over its record; the others on Today. */
  readonly verb?: string
}

export function asksOf(
  world: World,
  access: Access,
  { person, moment }: { person: Records['person']; moment: Pick<Moment, 'todayIn'> },
): DigestAsk[] {
  return agendaOf(world, person, moment).flatMap((item): DigestAsk[] => {
    const [about, on] = [access.record(item.about), access.record(item.on)]
    if (!about || !on) return []
    const { id, kind, key } = on
    return [
      {
        text: `${about.key} ${titleOf(about)}: ${asked(item)}`,
        on: { id, kind, key },
        ...(item.dueOn ? { dueOn: item.dueOn } : {}),
        ...(item.sort === 'do' && item.deed ? { verb: item.deed.verb } : {}),
      },
    ]
  })
}

function asked({ sort, deed }: AgendaItem): string {
  return deed?.asks ?? words[sort]
}

const words: { readonly [S in AgendaItem['sort']]: string } = {
  checkIn: 'how does it stand?',
  confirm: 'somebody promised it for you. Do you confirm?',
  accept: 'it is proposed to you. Do you take it on?',
  answer: 'a question waits for your answer.',
  read: 'your team has not read it back yet.',
  resolve: 'two readings differ, and you resolve it.',
  do: 'something waits for you.',
}
