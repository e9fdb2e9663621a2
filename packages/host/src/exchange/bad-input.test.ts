import { expect, it } from 'vitest'
import { badPlans, head } from './bad-plan.cases.ts'
import { badTables } from './bad-table.cases.ts'
import { checkPlan } from './check.ts'
import { readPlan } from './read-plan.ts'
import { emptyWorld, imported, planOf, saidBy, today } from './trying.ts'

it.each([...badPlans, ...badTables])('tells $what with its place and a remedy, and imports nothing', bad => {
  const bytes = typeof bad.text === 'string' ? new TextEncoder().encode(bad.text) : bad.text
  const plan =
    bad.map === undefined ? readPlan({ file: bad.file, bytes }) : planOf(bad.file, String(bad.text), bad.map)
  const report = checkPlan(plan, today)
  const found = report.findings.find(finding => finding.code === bad.code)
  expect(report.findings.map(finding => finding.code)).toContain(bad.code)
  const { place, severity, sentence, remedy } = found!
  // How deep the stack carries differs by machine; the line does not.
  if (bad.code === 'nested-too-deep') expect(place.line).toBe(1)
  else expect(`${place.file}:${place.line}:${place.column}`).toBe(bad.at)
  expect(severity).toBe('error')
  expect(sentence).toMatch(/^.{5,500}\.$/su)
  expect(remedy).toMatch(/\S/)
  expect(`${sentence} ${remedy}`).toMatch(bad.says)
  expect(report.unreadable).toBe(bad.unreadable ?? false)

  const world = emptyWorld()
  const before = saidBy(world)
  expect(imported(world, plan, { openedOn: today }).troubles.map(trouble => trouble.code)).toContain(bad.code)
  expect(saidBy(world)).toEqual(before)
})

it('tells a cause once, not what follows from it', () => {
  const text = `${head}outcomes:\n  - { key: A, parent: INT-1 }\n  - { key: B, statement: Books are lent, parent: A, owner: Ilsa }\n`
  const codes = checkPlan(planOf('p.yaml', text), today).findings.map(
    finding => `${finding.subject.key} ${finding.code}`,
  )
  expect(codes).toContain('A missing-value')
  expect(codes).toContain('B unknown-reference')
  expect(codes).not.toContain('B no-owner')
  expect(codes).not.toContain('B orphan-work')
})

it('keeps hostile words as words', () => {
  const hostile = '<img src=x onerror=alert(1)> [a](javascript:alert(1)) =HYPERLINK("http://x") {{7*7}}'
  const world = emptyWorld()
  expect(
    imported(world, planOf('p.yaml', `outcomes:\n  - statement: ${JSON.stringify(hostile)}\n`)).troubles,
  ).toEqual([])
  expect(world.all('outcome')[0]?.statement).toBe(hostile)
})
