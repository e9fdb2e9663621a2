/** The words of a record, with what they lack while they are typed, and better ones to take or leave. */
import type { AnyRecord } from '@throughline/model'
import { useState } from 'react'
import { useVerdict } from '../../data/verdict.ts'
import { InlineEdit } from '../../parts/inline-edit.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Proposal } from '../../parts/proposal.tsx'
import { Warning } from '../../parts/warning.tsx'
import { Answer } from './answer.tsx'
import { labelOf } from './field-of.ts'
import { useChange } from './use-change.ts'

export function Words(props: {
  record: AnyRecord
  field: string
  empty: string
  large?: boolean
  mayEdit: boolean
}) {
  const { record, field, empty, large } = props
  const change = useChange(record, field)
  const value = String(record[field] ?? '')
  const [draft, setDraft] = useState<string>()
  const [kept, setKept] = useState<string>()
  const words = draft ?? value
  const judged = useJudged(record, field, words)
  const isOpen = draft !== undefined
  const proposes = judged && kept !== words
  if (!props.mayEdit)
    return <p className={large ? 't-14' : undefined}>{value || <span className="text-3">{empty}</span>}</p>
  const leave = () => setDraft(undefined)
  return (
    <>
      <InlineEdit
        label={labelOf(record.kind, field)}
        value={value}
        empty={empty}
        growing={!judgedFields.has(field)}
        large={large ?? false}
        marks={isOpen && judged ? judged.reasons.map(({ start, end }) => ({ from: start, to: end })) : []}
        refused={change.refusals.length > 0}
        onOpen={() => {
          change.begin()
          setDraft(value)
        }}
        onDraft={setDraft}
        onSave={async typed => {
          const taken = await change.say(typed)
          if (taken) leave()
          return taken
        }}
        below={(_, replace, close) => (
          <div className="stack gap-12">
            <Answer
              record={record}
              change={change}
              onSettled={() => {
                leave()
                close()
              }}
            />
            {proposes && (
              <Check
                verdict={judged}
                onUse={sentence => {
                  setDraft(sentence)
                  replace(sentence)
                }}
                onKeep={() => setKept(words)}
              />
            )}
          </div>
        )}
      />
      {!isOpen && proposes && record.state === 'draft' && (
        <Check verdict={judged} onUse={sentence => void change.say(sentence)} onKeep={() => setKept(words)} />
      )}
      {!isOpen && <Answer record={record} change={change} />}
    </>
  )
}

const judgedFields: ReadonlySet<string> = new Set(['statement', 'title', 'name', 'done', 'serves'])

type Verdict = NonNullable<ReturnType<typeof useVerdict>>

/** Reasons, each in a line, and whole sentences that could stand instead. */
function Check(props: { verdict: Verdict; onUse: (sentence: string) => void; onKeep: () => void }) {
  const { verdict, onUse, onKeep } = props
  const [at, setAt] = useState(0)
  const { couldBe } = verdict
  const sentence = couldBe[at % Math.max(1, couldBe.length)]
  useKeys({
    title: 'Wording',
    layer: 'focused',
    when: sentence !== undefined,
    bindings: [
      {
        keys: 'Mod+Enter',
        label: 'Use the sentence',
        run: () => sentence && onUse(sentence),
        whileTyping: true,
      },
    ],
  })
  return (
    <div className="stack gap-12 wording" aria-live="polite">
      <Warning
        what={verdict.headline}
        reasons={verdict.reasons.map(({ code, start, words, reason }) => ({
          key: `${code}-${start}`,
          reason: words ? (
            <>
              <b>{words}</b>
              {reason.slice(words.length)}
            </>
          ) : (
            reason
          ),
        }))}
      />
      {sentence && (
        <Proposal
          wording={sentence}
          keys="Mod+Enter"
          onUse={() => onUse(sentence)}
          {...(couldBe.length > 1 && { onAnother: () => setAt(at + 1) })}
          onKeep={onKeep}
        />
      )}
    </div>
  )
}

function useJudged(record: AnyRecord, field: string, text: string) {
  const [draft, setDraft] = useState({ kind: record.kind, field, text, record })
  if (draft.text !== text || draft.record !== record) setDraft({ kind: record.kind, field, text, record })
  return useVerdict(draft)
}
