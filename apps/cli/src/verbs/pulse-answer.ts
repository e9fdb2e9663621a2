/** `throughline pulse answer PULSE --key serves=4 …`: one's own answers, once, to a running server. */
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import type { Answering } from '../answering.ts'
import { throughDoor } from '../door/open-door.ts'
import { CannotDo } from '../file-bytes.ts'

interface Options {
  readonly server: string
  readonly workspace?: string
  readonly key: { readonly [question: string]: number }
  readonly words?: string
}

export function addPulseAnswer(parent: Command, { terminal, done }: Answering): void {
  parent
    .command('answer')
    .summary('your own answers, once; they carry no name')
    .description(
      'Answers a pulse for good: an answer carries no name, so it can neither be found nor changed. Every question wants a key.',
    )
    .argument('<pulse>', 'key of the pulse')
    .requiredOption('--key <question=1..5>', 'a key for a question by its code; given for each', keyed, {})
    .option('--words <text>', 'in your own words; kept apart from the keys')
    .requiredOption('--server <address>', 'a running server; your token stands in THROUGHLINE_TOKEN')
    .option('--workspace <name>', 'which workspace, where there are several')
    .addHelpText(
      'after',
      '\nExample:\n  throughline pulse answer PULSE-1 --key serves=4 --key belief=3 --server http://localhost:4321\n',
    )
    .action((pulse: string, { key, words, ...options }: Options) =>
      throughDoor(options, { terminal }, async door => {
        const refused = await door.answerPulse?.(pulse, { keys: key, ...(words ? { words } : {}) })
        if (refused !== undefined) throw new CannotDo(refused, 1)
        terminal.out('Your answers are in. They carry no name, so they can neither be found nor changed.\n')
        done(0)
      }),
    )
}

function keyed(text: string, before: { readonly [question: string]: number }) {
  const [question, key] = text.split('=').map(part => part.trim())
  if (!question || !/^[1-5]$/.test(key ?? ''))
    throw new InvalidArgumentError(`‘${text}’ is no question with a key from 1 to 5, such as serves=4.`)
  return { ...before, [question]: Number(key) }
}
