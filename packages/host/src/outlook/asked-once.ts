/** Answers of one workspace: everybody who asks the same at the same position waits for the same one. */

/** What an answer belongs to. */
export interface AskedAt {
  readonly position: number
  readonly day: string
}

interface Asking<Answer> extends AskedAt {
  readonly answer: Promise<Answer>
  isDone: boolean
  /** Of all who asked while this one was worked out and something had changed. */
  next?: Promise<Answer>
}

export class AskedOnce<Answer> {
  readonly #asked = new Map<string, Asking<Answer>>()

  /**
   * While an answer is worked out, changes join: whoever asks after them waits for one further answer, from whatever
   * the position is by then.
   * @param now where the workspace stands; read again when the further answer begins
   */
  ask(question: string, now: () => AskedAt, answer: () => Promise<Answer>): Promise<Answer> {
    const at = now()
    const known = this.#asked.get(question)
    if (known?.position === at.position && known.day === at.day) return known.answer
    if (known && !known.isDone) {
      const again = () => this.ask(question, now, answer)
      known.next ??= known.answer.then(again, again)
      return known.next
    }
    const asking: Asking<Answer> = {
      ...at,
      isDone: false,
      answer: answer().finally(() => {
        asking.isDone = true
      }),
    }
    this.#asked.set(question, asking)
    asking.answer.catch(() => {
      if (this.#asked.get(question) === asking) this.#asked.delete(question)
    })
    return asking.answer
  }
}
