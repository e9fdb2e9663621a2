/** As much of a Containerfile as its steps are carried out from. */

export interface Containerfile {
  /** Paths that go into the build. */
  readonly copies: readonly string[]
  /** Commands of the first stage, in order. */
  readonly builds: readonly string[]
  readonly env: Record<string, string>
  /** Of the user that it runs as. */
  readonly uid: number
  readonly entry: readonly string[]
  readonly command: readonly string[]
  readonly health: readonly string[]
  readonly stopSignal: 'SIGTERM' | 'SIGINT'
}

/** @throws where a part is missing: nothing would be tried then */
export function readContainerfile(text: string): Containerfile {
  const lines = text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
  const second = lines.findLastIndex(line => line.startsWith('FROM '))
  const [build, last] = [lines.slice(0, second), lines.slice(second)]
  const all = (from: readonly string[], word: string) =>
    from.filter(line => line.startsWith(`${word} `)).map(line => line.slice(word.length + 1))
  const one = (word: string) => {
    const [found] = all(last, word)
    if (found === undefined) throw new Error(`the Containerfile has no ${word}`)
    return found
  }
  const uid = /--uid (\d+)/.exec(all(last, 'RUN').join(' '))?.[1]
  if (uid === undefined) throw new Error('the Containerfile makes no user')
  return {
    copies: all(build, 'COPY').flatMap(line => line.split(' ').slice(0, -1)),
    builds: all(build, 'RUN'),
    env: Object.fromEntries(
      one('ENV')
        .split(' ')
        .map(pair => pair.split('=') as [string, string]),
    ),
    uid: Number(uid),
    entry: JSON.parse(one('ENTRYPOINT')) as string[],
    command: JSON.parse(one('CMD')) as string[],
    health: JSON.parse(one('HEALTHCHECK').replace(/^.*?CMD /, '')) as string[],
    stopSignal: one('STOPSIGNAL') === 'SIGINT' ? 'SIGINT' : 'SIGTERM',
  }
}
