/** What a charter does not say yet. */
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

export interface CharterHole {
  readonly sort: 'owner' | 'rights' | 'approvals' | 'constraints' | 'success' | 'budget'
  /** One sentence. */
  readonly says: string
}

/** Every hole of a charter: who owns, who decides, what must be signed, what constrains, how success is measured. */
export function charterHoles(world: World, charter: Records['charter']): CharterHole[] {
  const of = world.record(charter.of)
  const owner = world.one('person', (of?.owner ?? of?.lead) as string | undefined)
  const holes: (CharterHole | undefined | false)[] = [
    (!owner || owner.state === 'departed') && {
      sort: 'owner',
      says: `Nobody answers for ${of?.key ?? 'it'}.`,
    },
    ...rightsHoles(world, charter),
    ...approvalHoles(world, charter),
    of?.regulated === true &&
      charter.approvals === undefined && {
        sort: 'approvals',
        says: `${of.key} is regulated, and nothing says what must be signed.`,
      },
    charter.constraints === undefined && {
      sort: 'constraints',
      says: 'Nothing says what really constrains us.',
    },
    !measured(charter, of) && { sort: 'success', says: 'No signal says how success is measured.' },
    charter.budget !== undefined &&
      charter.spent === undefined &&
      of?.spent === undefined && {
        sort: 'budget',
        says: 'A budget is named, and no signal counts what is spent.',
      },
  ]
  return holes.filter(hole => hole !== undefined && hole !== false)
}

function measured(charter: Records['charter'], of: ReturnType<World['record']>): boolean {
  const signals = charter.success ?? (of?.signals as readonly string[] | undefined) ?? []
  return signals.length > 0
}

function rightsHoles(world: World, charter: Records['charter']): CharterHole[] {
  const rights = charter.rights ?? []
  if (rights.length === 0) return [{ sort: 'rights', says: 'Nothing says who decides.' }]
  return rights.flatMap((id): CharterHole[] => {
    const right = world.one('right', id)
    if (!right || right.archived) return [{ sort: 'rights', says: 'A right that it names is gone.' }]
    const here = [right.decider, right.deputy].some(each => world.one('person', each)?.state === 'present')
    return here ? [] : [{ sort: 'rights', says: `Nobody is here who decides about ${right.domain}.` }]
  })
}

function approvalHoles(world: World, charter: Records['charter']): CharterHole[] {
  return (charter.approvals ?? []).flatMap((id): CharterHole[] => {
    const approval = world.one('decision', id)
    if (!approval) return [{ sort: 'approvals', says: 'An approval that it names is gone.' }]
    if (approval.state === 'decided' || approval.neededOn !== undefined) return []
    return [{ sort: 'approvals', says: `Nothing says by when ${approval.key} is needed.` }]
  })
}
