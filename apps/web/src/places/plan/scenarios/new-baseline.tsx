/** What is agreed is kept as it stands now, of one intent, to be compared later. */
import { actOut } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useDo } from '../../../data/say.ts'
import { useMoment, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/choice.tsx'
import { Refusal as RefusalLine } from '../../../parts/refusal.tsx'

export function NewBaseline() {
  const world = useWorld()
  const moment = useMoment()
  const tell = useDo()
  const { may } = useMe()
  const [isOpen, setOpen] = useState(false)
  const [why, setWhy] = useState<string>()
  const intents = world.all('intent').filter(({ state }) => state === 'active')
  if (intents.length === 0 || !may('baseline', 'add')) return null
  const take = async (of: string) => {
    const acted = actOut(world, { act: 'baseline.take', told: { of } }, moment)
    const said = acted.ok
      ? await tell(
          acted.commands.map(({ id: _, ...step }) => step),
          `What is agreed of ${world.record(of)?.key} is kept as it stands now.`,
        )
      : acted
    setWhy(said.ok ? undefined : said.refusals.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' '))
    setOpen(!said.ok)
  }
  if (!isOpen)
    return (
      <Button onClick={() => (intents.length === 1 ? void take(intents[0]!.id) : setOpen(true))}>
        Keep today as a baseline{intents.length > 1 && ' …'}
      </Button>
    )
  return (
    <Choice
      label="A baseline of"
      options={intents.map(({ id, key, statement }) => ({ id, label: `${key} ${statement}` }))}
      chosen={undefined}
      empty="Choose an intent"
      onChoose={of => void take(of)}
      below={why && <RefusalLine why={why} />}
    />
  )
}
