import { NotPossible, type Plan, type Read, refuseExisting, withLastRow } from './change.ts'

const source = 'packages/diagnosis/src'
const legs = ['clarity', 'alignment', 'feedback']

/** A finding: its detector, a test, its place among the detectors and its row in the findings. */
export function newFinding(place: string, read: Read): Plan {
  const [leg = '', code = '', ...more] = place.split('/')
  if (!legs.includes(leg) || !/^[a-z]+(-[a-z]+)+$/.test(code) || more.length > 0) {
    throw new NotPossible(`say LEG/CODE, the code in two or more words; legs are ${legs.join(', ')}`)
  }
  const path = `${source}/${leg}/${code}.ts`
  refuseExisting(read, path)
  const name = code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const list = `${source}/detectors.ts`
  const listed = named(read(list) ?? '', { leg, code, name })
  const findings = 'docs/findings.md'
  return {
    files: {
      [path]: detector(leg, code, name),
      [`${source}/${leg}/${code}.test.ts`]: test(code, name),
      ...(listed === undefined ? {} : { [list]: listed }),
      [findings]: withRow(read(findings) ?? '# Findings\n', leg, code),
    },
    byHand: [
      `say in ${path} what it looks for; its example finds outcomes without a team`,
      `show in its test the fault it finds, and a healthy example on which it is silent`,
      listed === undefined ? `name it in ${list}` : `move it in ${list} to its place in the order of causes`,
      `say in its row of ${findings} what it looks for`,
    ],
  }
}

function detector(leg: string, code: string, name: string): string {
  return `import { type Detector, type Spotted, shows } from '../detector.ts'

/** What it looks for, in one sentence. */
export const ${name}: Detector = {
  code: '${code}',
  leg: '${leg}',
  system: 'cascade',
  spot: ({ world }) =>
    world.all('outcome').flatMap((on): Spotted[] => {
      if (on.team !== undefined) return []
      return [
        {
          on,
          severity: 'note',
          sentence: \`\${on.key} belongs to no team.\`,
          evidence: [shows(on)],
          remedy: 'Name the team that carries it.',
          command: { verb: 'edit' },
        },
      ]
    }),
}
`
}

function test(code: string, name: string): string {
  return `import { decide, type Moment, Replica } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { ${name} } from './${code}.ts'

let ids = 0
const moment: Moment = {
  now: '2026-11-23T09:00:00.000Z',
  actor: 'import',
  via: 'test',
  newId: () => \`id-\${++ids}\`,
  todayIn: () => '2026-11-23',
}

function did(world: Replica, word: string, fields: Record<string, unknown>): void {
  const [kind = '', verb = ''] = word.split('.')
  const decision = decide(world, { id: moment.newId(), kind, verb, fields }, moment)
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals))
  world.put(decision.record)
}

function found(world: Replica): string[] {
  return ${name}.spot({ world, moment, asPlan: false }).map(({ on }) => on.key)
}

describe('${code}', () => {
  it('finds its fault', () => {
    const world = new Replica()
    did(world, 'outcome.add', { statement: 'Visits are planned within 30 days' })
    expect(found(world)).toEqual(['OUT-1'])
  })

  it('is silent where nothing is wrong', () => {
    const world = new Replica()
    did(world, 'team.add', { name: 'Platform' })
    did(world, 'outcome.add', { statement: 'Visits are planned within 30 days', team: 'Platform' })
    expect(found(world)).toEqual([])
  })
})
`
}

/** The list with the detector at its end, or nothing where the list reads otherwise. */
function named(
  text: string,
  { leg, code, name }: { leg: string; code: string; name: string },
): string | undefined {
  const first = text.search(/^import /m)
  const end = text.lastIndexOf('\n]')
  if (first === -1 || end === -1) return undefined
  const imported = `import { ${name} } from './${leg}/${code}.ts'\n`
  return `${text.slice(0, first)}${imported}${text.slice(first, end)}\n  ${name},${text.slice(end)}`
}

function withRow(findings: string, leg: string, code: string): string {
  return withLastRow(findings, {
    heading: new RegExp(`^## ${leg}\\b`, 'i'),
    row: `| ${code} | what it looks for, in half a sentence |`,
    table: `## ${leg.charAt(0).toUpperCase()}${leg.slice(1)}\n| code | looks for |\n| --- | --- |`,
  })
}
