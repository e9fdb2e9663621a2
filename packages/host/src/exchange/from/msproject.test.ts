import { expect, it } from 'vitest'
import { openWorld, taken } from './trying-sources.ts'

const task = (uid: number, level: number, more: string) =>
  `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>Task ${uid}</Name><OutlineLevel>${level}</OutlineLevel>${more}</Task>`

const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project">
<Name>van.mpp</Name><MinutesPerDay>480</MinutesPerDay>
<Calendars>
<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>
${[1, 2, 3, 4, 5, 6, 7].map(day => `<WeekDay><DayType>${day}</DayType><DayWorking>${day % 6 === 1 || day === 6 ? 0 : 1}</DayWorking></WeekDay>`).join('')}
</WeekDays><Exceptions><Exception><Name>Christmas</Name><DayWorking>0</DayWorking><TimePeriod><FromDate>2027-12-24T00:00:00</FromDate><ToDate>2027-12-26T23:59:00</ToDate></TimePeriod></Exception></Exceptions></Calendar>
<Calendar><UID>3</UID><Name>Mara</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID></Calendar>
</Calendars>
<Tasks>
${task(1, 1, '<Summary>1</Summary><Duration>PT80H0M0S</Duration>')}
${task(2, 2, '<Summary>0</Summary><Work>PT40H0M0S</Work><RemainingWork>PT16H0M0S</RemainingWork><ActualWork>PT24H0M0S</ActualWork><PercentComplete>60</PercentComplete><Deadline>2027-03-01T17:00:00</Deadline><Notes>With a view.</Notes><Baseline><Number>0</Number><Start>2027-01-04T08:00:00</Start><Finish>2027-01-08T17:00:00</Finish></Baseline>')}
${task(3, 2, '<Duration>PT16H0M0S</Duration><ConstraintType>4</ConstraintType><ConstraintDate>2027-02-01T08:00:00</ConstraintDate><PredecessorLink><PredecessorUID>2</PredecessorUID><Type>3</Type><LinkLag>9600</LinkLag><LagFormat>7</LagFormat></PredecessorLink>')}
${task(4, 1, '<Milestone>1</Milestone><Duration>PT0H0M0S</Duration><PredecessorLink><PredecessorUID>3</PredecessorUID><Type>1</Type></PredecessorLink>')}
${task(5, 1, '<IsNull>1</IsNull>')}
</Tasks>
<Resources>
<Resource><UID>0</UID><Type>1</Type></Resource>
<Resource><UID>1</UID><Name>Mara Lund</Name><Type>1</Type><EmailAddress>mara@tarn.example</EmailAddress><CalendarUID>3</CalendarUID></Resource>
<Resource><UID>2</UID><Name>Isla Merrow</Name><Type>1</Type></Resource>
<Resource><UID>3</UID><Name>Steel &amp; paint</Name><Type>0</Type></Resource>
</Resources>
<Assignments>
<Assignment><TaskUID>2</TaskUID><ResourceUID>1</ResourceUID><Units>0.5</Units></Assignment>
<Assignment><TaskUID>2</TaskUID><ResourceUID>3</ResourceUID><Units>4</Units></Assignment>
</Assignments>
</Project>`

it('makes outcomes of summaries, deliverables of tasks, dependencies of links, people, calendars', () => {
  const world = openWorld()
  const { planned } = taken(world, 'msproject', { text })
  expect(planned.troubles).toEqual([])
  expect(planned.added).toEqual({
    calendar: 1,
    person: 1,
    outcome: 1,
    deliverable: 3,
    dependency: 2,
    remark: 2,
  })
  const [summary] = world.all('outcome')
  const [two, three, four] = world.all('deliverable')
  const mara = world.named('Mara Lund', ['person'])[0]!
  expect(two).toMatchObject({
    parent: summary!.id,
    estimate: { low: 4, likely: 5, high: 7.5 },
    remaining: 2,
    spentDays: 3,
    dueOn: '2027-03-01',
    assigned: [{ person: mara.id, share: 0.5 }],
  })
  expect(three).toMatchObject({ startNoEarlierOn: '2027-02-01', estimate: { likely: 2 } })
  expect(four).toMatchObject({ milestone: true })
  expect(four?.parent).toBeUndefined()
  expect(world.all('dependency').map(({ from, to, type, lag }) => [from, to, type, lag])).toEqual([
    [two!.id, three!.id, 'SS', 2],
    [three!.id, four!.id, 'FS', undefined],
  ])
  const [calendar] = world.all('calendar')
  expect(calendar?.workingDays.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4])
  expect(calendar?.holidays?.map(({ on }) => on)).toEqual(['2027-12-24', '2027-12-25', '2027-12-26'])
  expect(mara).toMatchObject({ calendar: calendar!.id, email: 'mara@tarn.example' })
  expect(
    world
      .all('remark')
      .map(remark => remark.text)
      .sort(),
  ).toEqual(['Baseline in the source: 2027-01-04 to 2027-01-08.', 'With a view.'])
})

it('finds its own again, and what people made of it stays', () => {
  const world = openWorld()
  taken(world, 'msproject', { text })
  expect(taken(world, 'msproject', { text }).planned.commands).toEqual([])
  const later = taken(world, 'msproject', {
    text: text.replace('<RemainingWork>PT16H0M0S', '<RemainingWork>PT8H0M0S').replace('PT40H', 'PT48H'),
  })
  expect(later.planned.changed).toEqual({ deliverable: 1 })
  expect(world.all('deliverable')[0]).toMatchObject({ remaining: 1, estimate: { likely: 5 } })
})

it('opens with a balance: what has begun is started', () => {
  const world = openWorld()
  expect(taken(world, 'msproject', { text, openedOn: '2027-01-11' }).planned.troubles).toEqual([])
  expect(world.all('deliverable').map(({ state }) => state)).toEqual(['started', 'planned', 'planned'])
})

it('adds nobody where that is not wanted', () => {
  const world = openWorld()
  const { planned } = taken(world, 'msproject', { text, map: { makePeople: false } })
  expect(planned.troubles).toEqual([])
  expect(world.all('person')).toHaveLength(2)
  expect(world.all('remark').map(remark => remark.text)).toContain('Assigned in the source: Mara Lund')
})
