import { expect, it } from 'vitest'
import { line } from '../spoken.ts'

const clean = `people: [{ name: Isla Merrow }]
intents:
  - { key: INT-1, statement: Every child in the valley borrows a book a month, why: It helps, champion: Isla Merrow, horizonOn: 2027-09-30, reviewOn: 2027-04-12 }
outcomes:
  - key: OUT-1
    parent: INT-1
    statement: Eight of ten children in the four valley schools borrow a book by 30 April 2027
    serves: Schools are where the children are.
    owner: Isla Merrow
    done: The register lists 80 % of the pupils.
    dueOn: 2027-04-30
    deliverables: [{ statement: Card forms lie at all four schools, owner: Isla Merrow, done: Each school has shown them. }]
`
const warned = clean.replace(
  'Eight of ten children in the four valley schools borrow a book by 30 April 2027',
  'Improve the experience of children',
)
const wrong = clean.replace('dueOn: 2027-04-30', 'dueOn: 2027-02-30')

it.each([
  ['clean', clean, 0],
  ['with warnings', warned, 0],
  ['with errors', wrong, 1],
  ['unreadable', 'intents:\n\t- x', 2],
])('ends as agreed: %s', async (_, text, exit) => {
  const { say, write } = await line()
  await write('plan.yaml', text)
  for (const format of ['text', 'json', 'sarif'])
    expect((await say('check', 'plan.yaml', '--format', format)).exit).toBe(exit)
})

it('shows place, line, caret, what and what to do', async () => {
  const { say, write } = await line()
  await write('plan.yaml', wrong)
  const { out } = await say('check', 'plan.yaml')
  expect(out).toContain('plan.yaml:11:12 error invalid-value\n')
  expect(out).toContain('  11 │     dueOn: 2027-02-30\n     │            ^^^^^^^^^^\n')
  expect(out).toContain('  → Write 2027-02-28, or another day that exists.')
  expect(out).toMatch(/1 error.* in 1 person, 1 intent, 1 outcome, 1 deliverable\.\n$/)
})

it('answers JSON in the agreed shape', async () => {
  const { say, write } = await line()
  await write('plan.yaml', warned)
  const { out } = await say('check', 'plan.yaml', '--json')
  const report = JSON.parse(out)
  expect(Object.keys(report)).toEqual(['findings', 'cannot', 'counts', 'told'])
  const vague = report.findings.find((finding: { code: string }) => finding.code === 'vague-statement')
  expect(vague).toMatchObject({
    leg: 'clarity',
    severity: 'warning',
    subject: { kind: 'outcome', key: 'OUT-1', title: 'Improve the experience of children' },
    place: { file: 'plan.yaml', line: 7, column: 16 },
    cost: {},
  })
  expect(vague.evidence[0].text).toMatch(/\S/)
  expect(vague.remedy).toMatch(/\S/)
  expect(report.counts.records).toEqual({ person: 1, intent: 1, outcome: 1, deliverable: 1 })
  expect(report.counts.findings['vague-statement']).toBe(1)
  for (const each of report.cannot) expect(Object.keys(each)).toEqual(['code', 'needs'])
})

it('answers SARIF with one result for each finding, at the same place and level', async () => {
  const { say, write } = await line()
  await write('plan.yaml', wrong)
  const [json, sarif] = [
    await say('check', 'plan.yaml', '--json'),
    await say('check', 'plan.yaml', '--format', 'sarif'),
  ]
  const { version, runs } = JSON.parse(sarif.out)
  const results = runs[0].results.map(
    (result: {
      level: string
      ruleId: string
      locations: { physicalLocation: { region: { startLine: number; startColumn: number } } }[]
    }) => {
      const { startLine, startColumn } = result.locations[0]!.physicalLocation.region
      return [result.level, result.ruleId, startLine, startColumn]
    },
  )
  const findings = JSON.parse(json.out).findings.map(
    (finding: { severity: string; code: string; place: { line: number; column: number } }) => [
      finding.severity,
      finding.code,
      finding.place.line,
      finding.place.column,
    ],
  )
  expect(version).toBe('2.1.0')
  expect(results).toEqual(findings)
  expect(runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id)).toContain('invalid-value')
})

it('shows seven findings of a tree, counts the rest, and shows every one where asked', async () => {
  const { say, write } = await line()
  const vague = Array.from(
    { length: 12 },
    (_, at) => `      - { key: OUT-${at + 1}, statement: Improve thing number ${'abcdefghijkl'[at]} }`,
  ).join('\n')
  await write('plan.yaml', `intents:\n  - statement: Books are read\n    outcomes:\n${vague}\n`)
  const folded = (await say('check', 'plan.yaml')).out
  expect(folded.match(/^plan\.yaml:/gm)).toHaveLength(7)
  const rest = Number(/and (\d+) like it/.exec(folded)?.[1])
  expect((await say('check', 'plan.yaml', '--all')).out.match(/^plan\.yaml:/gm)).toHaveLength(7 + rest)
})

it('colours for people alone, and never where NO_COLOR is set', async () => {
  const coloured = async (asked: Parameters<typeof line>[0]) => {
    const { say, write } = await line(asked)
    await write('plan.yaml', wrong)
    return (await say('check', 'plan.yaml')).out.includes('\u001b[')
  }
  expect(await coloured({ isTty: true })).toBe(true)
  expect(await coloured({ isTty: false })).toBe(false)
  expect(await coloured({ isTty: true, env: { NO_COLOR: '1' } })).toBe(false)
})

it('lets no words of a plan speak to the terminal', async () => {
  const { say, write } = await line()
  await write('plan.yaml', 'outcomes:\n  - statement: "Improve \\e[2J\\u202Ething"\n')
  const { out } = await say('check', 'plan.yaml')
  for (const sign of ['\u001b', '\u202e']) expect(out).not.toContain(sign)
  expect(out).toContain('\\u{1b}')
})

it('says what is missing where a file or a day is none', async () => {
  const { say } = await line()
  expect(await say('check', 'nowhere.yaml')).toMatchObject({
    exit: 2,
    err: 'nowhere.yaml: there is no such file. Check the path.\n',
  })
  expect((await say('check', 'x.yaml', '--today', 'soon')).err).toContain('2027-01-29')
  expect((await say('chek', 'x.yaml')).err).toContain('Did you mean check?')
})
