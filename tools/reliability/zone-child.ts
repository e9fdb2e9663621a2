/** Prints what days come to in the time zone of this process: the same in every zone, or a day has shifted. */
import { createHash } from 'node:crypto'
import { diagnose } from '@throughline/diagnosis'
import { systemClock } from '@throughline/host'
import { addDays, dayNumber, dayOf, weekday } from '@throughline/model'
import { organisation } from '@throughline/simulator'

const years = 3
const first = '2026-01-01'
const days = Array.from({ length: years * 366 }, (_, place) => addDays(first, place))
const walked = days.map(day => [
  day,
  dayOf(dayNumber(day)),
  weekday(day),
  addDays(day, -31),
  addDays(day, 365),
])
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Honolulu']
const instants = days.flatMap(day => [`${day}T00:30:00.000Z`, `${day}T10:15:00.000Z`, `${day}T23:45:00.000Z`])
const todays = instants.map(at => zones.map(zone => systemClock.todayIn(zone, at)))
const { replica, moment } = organisation({ seed: 1, records: 400 })
const { now } = moment
const findings = diagnose(replica, { now, todayIn: zone => systemClock.todayIn(zone, now) })
const said = JSON.stringify([walked, todays, findings, replica.kept()])
process.stdout.write(createHash('sha256').update(said).digest('hex'))
