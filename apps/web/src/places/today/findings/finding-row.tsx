import type { Finding } from '@throughline/diagnosis'
import { type AnyRecord, lineOfSight, type World } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { daysInText } from '../../../parts/format/days-in-text.ts'
import { Evidence } from '../evidence.tsx'
import { lookReplies } from '../look-replies.ts'
import { Objections } from '../objections.tsx'
import type { Reply } from '../replies.ts'
import { ReplyBox } from '../reply-box.tsx'
import { useReplying } from '../use-replying.ts'
import { answerReplies } from './answer-replies.ts'

/** What is so, what mends it, the one button that does, and the evidence that opens. */
export function FindingRow({ finding }: { finding: Finding }) {
  const world = useWorld()
  const today = useToday()
  const { may } = useMe()
  const replying = useReplying()
  const [showsWhy, setShowsWhy] = useState(false)
  const record = world.record(finding.subject.id)
  const run = ({ deed }: Reply) => {
    if (deed.sort === 'why') setShowsWhy(!showsWhy)
    else void replying.run(deed)
  }
  const replies = record ? lookReplies(finding, record, world) : []
  const { days } = finding.cost
  return (
    <li className="finding">
      <div>
        <p className="medium">
          {daysInText(finding.sentence, today)}{' '}
          {days !== undefined && days > 0 && (
            <span className="text-3 t-12 nowrap">{counted(days, 'day')}</span>
          )}
        </p>
        <p className="text-2">
          {record && isBelow(world, record) && (
            <span className="titled">{`${finding.subject.key} ${closed(finding.subject.title)} `}</span>
          )}
          {daysInText(finding.remedy, today)}
        </p>
        {showsWhy && <Evidence finding={finding} />}
        {showsWhy && may('response', 'add') && (
          <div className="row gap-8 deeds">
            {answerReplies(finding).map(reply => (
              <Button key={reply.says} small look="quiet" onClick={() => run(reply)}>
                {reply.says}
              </Button>
            ))}
          </div>
        )}
        {replying.asked && <ReplyBox {...replying.asked} onClose={replying.close} />}
        {replying.no && record && <Objections {...replying.no} onClose={replying.close} record={record} />}
      </div>
      <div className="row gap-8 deeds">
        {replies.slice(0, 2).map((reply, at) => (
          <Button key={reply.says} small look={at === 0 ? 'plain' : 'quiet'} onClick={() => run(reply)}>
            {reply.says}
          </Button>
        ))}
      </div>
    </li>
  )
}

/** The head of a tree names itself above its findings. */
function isBelow(world: World, record: AnyRecord): boolean {
  return lineOfSight(world, record.id).length > 1
}

function closed(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`
}
