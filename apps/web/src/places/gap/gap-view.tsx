import { newId } from '@throughline/client'
import type { Causes, LeversSaid } from '@throughline/diagnosis'
import { changeOf } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useMe } from '../../data/me.ts'
import type { Lever, Outlook, TriedTogether } from '../../data/outlook-said.ts'
import { useDo } from '../../data/say.ts'
import { useWorld } from '../../data/workspace.tsx'
import { daysInTwoFigures, plainWorth } from '../../parts/format/worth.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { AdoptBox } from './adopt-box.tsx'
import { Answer } from './answer.tsx'
import { CannotSay } from './cannot-say.tsx'
import { GapPicture } from './gap-picture.tsx'
import { Interventions } from './interventions.tsx'
import { Levers } from './levers.tsx'
import { Made } from './made.tsx'
import { curveIn, gapIn, type Scope, scopeOf } from './scope.ts'
import type { GapSearch, OnGapSearch } from './search.ts'
import { useSeesMoney } from './sees-money.ts'
import { ShareOfGap } from './share-of-gap.tsx'
import { Together } from './together.tsx'

export interface GapViewProps {
  search: GapSearch
  onSearch: OnGapSearch
  said: Outlook
  causes: Causes | undefined
  areCausesComing: boolean
  levers: LeversSaid | undefined
  tried: { said?: TriedTogether; isAsking: boolean }
  standing: { isAsking: boolean; hasFailed: boolean }
}

export function GapView(props: GapViewProps) {
  const { search, onSearch, said, causes, levers, tried } = props
  const world = useWorld()
  const seesMoney = useSeesMoney()
  const scope = useMemo(() => scopeOf(world, said, search.of), [world, said, search.of])
  const chosen = useChosen(levers, search, onSearch)
  const keep = useKeep(chosen.levers)
  const [adopting, setAdopting] = useState<readonly Lever[]>()
  const by = levers?.by === 'value' && seesMoney ? 'value' : 'days'
  const after = tried.said?.gap && gapIn(tried.said.gap, scope.intent?.id)
  const isAsTable = search.as === 'table'
  useTableKey(isAsTable, onSearch)
  const canSay = said.nodes.some(node => node.p50On)
  return (
    <>
      <Answer scope={scope} causes={causes} best={levers?.best[0]} canSay={canSay} />
      {!canSay && <CannotSay said={said} isAll />}
      {canSay && (
        <Standing
          {...props}
          {...{ scope, seesMoney, isAsTable }}
          dotted={chosen.ids.length > 0 ? chosen.ranks : []}
        />
      )}
      {levers && canSay && (
        <Levers
          said={levers}
          by={by}
          say={by === 'value' ? amount => moneyShort(amount, scope.unit.currency) : daysInTwoFigures}
          ticked={chosen.ids}
          onTick={chosen.tick}
          onAdopt={setAdopting}
        />
      )}
      {chosen.levers.length > 0 && (
        <Together
          scope={scope}
          by={by}
          levers={chosen.levers}
          ranks={chosen.ranks}
          tried={tried.said}
          after={after}
          isAsking={tried.isAsking}
          onAdopt={() => setAdopting(chosen.levers)}
          onKeep={keep}
          onClear={() => onSearch({ with: undefined })}
        />
      )}
      <div className="no-print">
        <Interventions />
      </div>
      {adopting && (
        <AdoptBox
          levers={adopting}
          intent={scope.intent?.id}
          onClose={() => setAdopting(undefined)}
          onDone={() => {
            setAdopting(undefined)
            onSearch({ with: undefined })
          }}
        />
      )}
    </>
  )
}

function useTableKey(isAsTable: boolean, onSearch: OnGapSearch): void {
  const turn = () => onSearch({ as: isAsTable ? undefined : 'table' })
  useKeys({
    title: 'Gap and levers',
    layer: 'place',
    bindings: [{ keys: 'T', label: 'Picture or table', run: turn }],
  })
}

/** The picture, how it was made, and where the gap comes from. */
function Standing(
  props: GapViewProps & {
    scope: Scope
    seesMoney: boolean
    isAsTable: boolean
    /** Ranks of what is tried. */
    dotted: readonly number[]
  },
) {
  const { scope, said, seesMoney, isAsTable, dotted, tried, onSearch } = props
  const curve = tried.said?.curves && curveIn(tried.said.curves, scope.intent?.id)
  return (
    <div className="gap-two">
      <div>
        <GapPicture
          {...{ scope, said, seesMoney, isAsTable }}
          onTable={() => onSearch({ as: isAsTable ? undefined : 'table' })}
          tried={curve && dotted.length > 0 ? { curve, label: `Dotted: with ${namesOf(dotted)}` } : undefined}
        />
        <Made said={said} {...props.standing} />
        <div className="no-print">
          <CannotSay said={said} isAll={false} />
        </div>
      </div>
      <ShareOfGap causes={props.causes} {...{ said, scope, seesMoney }} isComing={props.areCausesComing} />
    </div>
  )
}

function useChosen(said: LeversSaid | undefined, search: GapSearch, onSearch: OnGapSearch) {
  const ids = search.with ?? []
  const all = said ? [...said.best, ...said.folded] : []
  const levers = all.filter(each => ids.includes(each.id))
  return {
    ids: said ? levers.map(each => each.id) : [],
    levers,
    // Numbered as they stand in the list: the folded ones that are tried follow the best.
    ranks: levers.map(each => rankOf(each, said, levers)),
    tick: (id: string) => {
      const after = ids.includes(id) ? ids.filter(each => each !== id) : [...ids, id]
      onSearch({ with: after.length > 0 ? after : undefined })
    },
  }
}

function rankOf(lever: Lever, said: LeversSaid | undefined, chosen: readonly Lever[]): number {
  const best = said?.best ?? []
  const at = best.indexOf(lever)
  return at >= 0 ? at + 1 : best.length + 1 + chosen.filter(each => !best.includes(each)).indexOf(lever)
}

/** A scenario that anybody may open later; nothing where one may not keep one, or no change stands for it. */
function useKeep(levers: readonly Lever[]): (() => void) | undefined {
  const world = useWorld()
  const me = useMe()
  const act = useDo()
  const changes = levers.flatMap(lever => lever.steps.map(changeOf))
  if (!world.systemIsOn('schedule') || !me.may('scenario', 'add') || changes.length === 0) return undefined
  const name = levers.map(({ deed }) => deed).join('; ')
  const fields = { name: name.length > 140 ? `${name.slice(0, 139)}…` : name, changes }
  return () => void act([{ kind: 'scenario', verb: 'add', subject: newId(), fields }], 'Kept as a scenario.')
}

function namesOf(ranks: readonly number[]): string {
  if (ranks.length === 1) return `lever ${ranks[0]} pulled`
  return `levers ${ranks.slice(0, -1).join(', ')} and ${ranks.at(-1)} pulled`
}

function moneyShort(amount: number, currency: string | undefined): string {
  const sign = { EUR: '€\u202f', GBP: '£\u202f', USD: '$\u202f' }[currency ?? ''] ?? ''
  return `${amount < 0 ? '−' : ''}${sign}${plainWorth(Math.abs(amount))}`
}
