import { useMemo } from 'react'

/** What was taken out and what was put in, word by word. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => wordDiff(before, after), [before, after])
  return (
    <span className="text-diff">
      {pieces.map(({ sort, words }, at) =>
        sort === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
          <span key={at}>{words}</span>
        ) : sort === 'out' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
          <del key={at}>{words}</del>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
          <ins key={at}>{words}</ins>
        ),
      )}
    </span>
  )
}

export interface Piece {
  sort: 'same' | 'out' | 'in'
  words: string
}

/** The longest common run of words stays (Hunt and Szymanski 1977, by the plain table); very long texts whole. */
export function wordDiff(before: string, after: string): Piece[] {
  const a = before.match(/\S+\s*/g) ?? []
  const b = after.match(/\S+\s*/g) ?? []
  if (a.length * b.length > 4_000_000)
    return [
      { sort: 'out', words: before },
      { sort: 'in', words: after },
    ]
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = isSame(a[i]!, b[j]!)
        ? longest[(i + 1) * width + j + 1]! + 1
        : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const pieces: Piece[] = []
  const put = (sort: Piece['sort'], word: string) => {
    const last = pieces.at(-1)
    if (last?.sort === sort) last.words += word
    else pieces.push({ sort, words: word })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isSame(a[i]!, b[j]!)) {
      put('same', b[j]!)
      i++
      j++
    } else if (
      j >= b.length ||
      (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    )
      put('out', a[i++]!)
    else put('in', b[j++]!)
  }
  return pieces
}

const isSame = (one: string, other: string) => one.trimEnd() === other.trimEnd()
