import { list, maybe, number, ref, text, texts } from '../grammar/fields.ts'
import { commandOf } from '../views/scenario-changes.ts'
import type { Act } from './act.ts'

/** What was thought of becomes true: each change is decided anew on today's plan, all or nothing. */
export const adoptScenario: Act = {
  name: 'scenario.adopt',
  label: 'Adopt a scenario',
  help: 'Decides each of its changes anew, all or nothing; or only the parts that are ticked.',
  asks: {
    scenario: ref('Scenario', 'scenario'),
    because: text('Why'),
    parts: maybe(
      list(
        'Parts',
        { place: number('Place', { min: 0, help: 'Of the change, from 0.' }) },
        { help: 'Without them: every change.' },
      ),
    ),
    passOver: maybe(texts('Warnings passed over', { help: 'Codes, one a line.' })),
  },
  commands: (world, told, moment) => {
    const scenario = world.one('scenario', String(told.scenario))
    const because = String(told.because)
    const parts = told.parts as { place: number }[] | undefined
    const passOver = told.passOver as string[] | undefined
    const chosen = scenario?.changes.filter(
      (_, place) => parts === undefined || parts.some(part => part.place === place),
    )
    if (!scenario || !chosen || chosen.length === 0) return []
    const changes = chosen.flatMap(change => commandOf(world, change, { moment, because }) ?? [])
    return [
      ...changes.map(change => ({ ...change, ...(passOver ? { passOver } : {}) })),
      {
        id: moment.newId(),
        kind: 'scenario',
        verb: 'adopt',
        subject: scenario.id,
        because,
        fields: parts ? { parts } : {},
      },
    ]
  },
}
