/** The plan's own thread: one question after the other. */
import type { PlanQuestion } from './question.ts'
import { PlanThinking } from './thinking.ts'

const thinking = new PlanThinking()

addEventListener('message', ({ data }: MessageEvent<{ number: number; question: PlanQuestion }>) => {
  const { number, question } = data
  try {
    postMessage({ number, ok: true, answer: thinking.answer(question) })
    if (question.of === 'seen') setTimeout(() => thinking.warm())
  } catch (trouble) {
    postMessage({ number, ok: false, why: trouble instanceof Error ? trouble.message : String(trouble) })
  }
})
