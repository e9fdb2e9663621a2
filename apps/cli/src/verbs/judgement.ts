/** `throughline findings` and `throughline agenda`: what is weak, and what waits. */
import { diagnose, type Finding, folded } from '@throughline/diagnosis'
import { agendaOf, agendaOfAll, askedWords, type Replica, titleOf } from '@throughline/model'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import type { DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { CannotDo } from '../file-bytes.ts'
import { harmless, type Paint, paintFor, wrapped } from '../paint.ts'

type Options = DoorOptions & { readonly json?: boolean; readonly all?: boolean }

export function addJudgement(program: Command, { terminal, done }: Answering): void {
  const findings = program
    .command('findings')
    .summary('what is weak in the plan that is kept, with evidence and remedy')
    .option('--all', 'every finding, without folding')
  doorOptions(findings).action((options: Options) =>
    throughDoor(options, { terminal }, async door => {
      const world = await door.replica()
      const diagnosis = diagnose(world, door.moment())
      terminal.out(
        options.json
          ? json(diagnosis)
          : findingsText(diagnosis.findings, world, { paint: paintFor(terminal), all: options.all }),
      )
      done(0)
    }),
  )
  const agenda = program
    .command('agenda')
    .summary('what waits, most at stake first: for --by, or for everybody')
  doorOptions(agenda).action((options: Options) =>
    throughDoor(options, { terminal }, async door => {
      const world = await door.replica()
      const waiting = waitingFor(world, options.by, door.moment())
      terminal.out(options.json ? json(waiting) : agendaText(waiting, paintFor(terminal)))
      done(0)
    }),
  )
}

function findingsText(
  findings: readonly Finding[],
  world: Replica,
  { paint, all }: { paint: Paint; all: boolean | undefined },
): string {
  if (findings.length === 0) return 'Nothing found.\n'
  const trees = all ? [{ top: '', shown: findings, like: [] }] : folded(findings, world)
  return trees
    .map(({ top, shown, like }) => {
      const record = world.record(top)
      const head = record ? `${paint.bold(`${record.key} ${harmless(titleOf(record))}`)}\n\n` : ''
      const rest =
        like.length > 0
          ? `  and ${like.map(each => `${each.count} ${each.code}`).join(', ')} like it.\n\n`
          : ''
      return head + shown.map(finding => findingText(finding, paint)).join('') + rest
    })
    .join('')
}

function findingText(finding: Finding, paint: Paint): string {
  const colour = { error: paint.red, warning: paint.yellow, note: paint.blue }[finding.severity]
  const said = [
    finding.sentence,
    ...finding.evidence.map(each => each.text).filter(text => text !== finding.subject.title),
  ]
  const body = [...new Set(said)].flatMap(text => wrapped(harmless(text), 100)).map(line => `    ${line}`)
  const remedy = `  ${paint.bold('→')} ${harmless(finding.remedy)}`
  return `${[`${finding.subject.key} ${colour(finding.severity)} ${finding.code}`, ...body, remedy].join('\n')}\n\n`
}

function waitingFor(world: Replica, as: string | undefined, moment: Parameters<typeof agendaOf>[2]) {
  if (as === undefined) return agendaOfAll(world, world.all('person'), moment)
  const [found, ...more] = world.named(as, ['person'])
  const person = world.one('person', found?.id)
  if (!person || more.length > 0)
    throw new CannotDo(`‘${as}’ names ${person ? 'several people' : 'nobody'} here.`, 1)
  return agendaOf(world, person, moment)
}

function agendaText(waiting: ReturnType<typeof agendaOf>, paint: Paint): string {
  if (waiting.length === 0) return 'Nothing waits.\n'
  return waiting
    .map(item => {
      const { about, person, dueOn } = item
      const due = dueOn ? `, due ${dueOn}` : ''
      return `${paint.bold(about.key)} ${harmless(titleOf(about))}\n    ${harmless(person.name)} ${harmless(askedWords(item))}${due}.\n`
    })
    .join('')
}
