/** What somebody may answer to a finding: that it is so, or that it is not, each with a reason. */
import { newId } from '@throughline/client'
import type { Finding } from '@throughline/diagnosis'
import type { Reply } from '../replies.ts'

/** A dismissed finding stays away until its evidence changes. */
export function answerReplies({ code, subject }: Finding): Reply[] {
  const answer = (sort: 'accept' | 'dismiss', says: string, told: string): Reply => ({
    says,
    deed: {
      sort: 'write',
      label: 'Because',
      steps: because => [
        {
          ...{ kind: 'response', verb: 'add', subject: newId() },
          fields: { because, sort, to: { detector: code, subject: subject.id } },
        },
      ],
      told,
    },
  })
  return [
    answer('accept', 'It is so …', `You accept it of ${subject.key}.`),
    answer('dismiss', 'Dismiss …', `Dismissed; it returns when its evidence changes.`),
  ]
}
