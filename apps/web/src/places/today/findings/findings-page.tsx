import { useRouter, useSearch } from '@tanstack/react-router'
import { type Finding, folded, type Severity } from '@throughline/diagnosis'
import { lineOfSight, titleOf, type World } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useFindings } from '../../../data/findings.ts'
import { useMe } from '../../../data/me.ts'
import { useWorld } from '../../../data/workspace.tsx'
import { LinkButton } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { Goto } from '../../../parts/goto.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { codeWords, countsSentence, severities } from './counts.ts'
import { FilterBar } from './filter-bar.tsx'
import { addressOf, type Filters, filtered, filtersIn } from './filters.ts'
import { FindingRow } from './finding-row.tsx'
import './findings.css'

/** Everything that is wrong, by severity and by what it hangs on, each with its evidence and its remedy. */
export function Findings() {
  const world = useWorld()
  const { person } = useMe()
  const router = useRouter()
  const { phase, findings, cannot } = useFindings()
  const filters = filtersIn(useSearch({ strict: false }))
  const { code, leg, mine } = filters
  const shown = useMemo(
    () =>
      filtered(
        findings,
        { ...(code && { code }), ...(leg && { leg }), ...(mine && { mine }) },
        { world, person: person?.id },
      ),
    [findings, code, leg, mine, world, person],
  )
  const go = (to: Filters) => router.history.replace(addressOf(to))
  return (
    <div className="page findings">
      <header>
        <h1>{phase === 'coming' ? 'Findings' : countsSentence(shown)}</h1>
        <FilterBar findings={findings} filters={filters} onGo={go} />
      </header>
      {phase === 'coming' && <Skeleton />}
      {phase === 'unknown' && <p className="text-2">The server gives no findings at the moment.</p>}
      {phase === 'here' && shown.length === 0 && <Nothing filters={filters} onGo={go} />}
      {severities.map(({ id, title, means }) => (
        <OfSeverity key={id} title={title} means={means} findings={shown.filter(by(id))} />
      ))}
      {cannot.length > 0 && <Cannot cannot={cannot} />}
    </div>
  )
}

function OfSeverity(props: { title: string; means: string; findings: readonly Finding[] }) {
  const world = useWorld()
  const { title, means, findings } = props
  const trees = useMemo(() => folded(findings, world), [findings, world])
  if (findings.length === 0) return null
  return (
    <section aria-label={title} className="severity">
      <h2>
        {title} <small>{means}</small>
      </h2>
      {trees.map(tree => (
        <Tree key={tree.top} tree={tree} all={findings} />
      ))}
    </section>
  )
}

function Tree({ tree, all }: { tree: ReturnType<typeof folded>[number]; all: readonly Finding[] }) {
  const world = useWorld()
  const [isOpen, setOpen] = useState(false)
  const top = world.record(tree.top)
  const more = tree.like.reduce((sum, each) => sum + each.count, 0)
  const shown = useMemo(
    () => (isOpen ? all.filter(each => topOf(world, each) === tree.top) : tree.shown),
    [isOpen, all, tree, world],
  )
  return (
    <div className="tree">
      {top && (
        <h3 className="t-12">
          <Goto to={`/strategy?open=${top.key}`} className="text-2">
            <span className="id">{top.key}</span> {titleOf(top)}
          </Goto>
        </h3>
      )}
      <ul>
        {shown.map(finding => (
          <FindingRow
            key={`${finding.code} ${finding.subject.id} ${finding.field ?? ''}`}
            finding={finding}
          />
        ))}
      </ul>
      {more > 0 && !isOpen && (
        <p className="more">
          <LinkButton onClick={() => setOpen(true)}>{`and ${more} like it`}</LinkButton>{' '}
          <span className="text-3 t-12">
            {tree.like.map(({ code, count }) => `${count} ${codeWords(code)}`).join(', ')}
          </span>
        </p>
      )}
    </div>
  )
}

function Cannot({ cannot }: { cannot: readonly { code: string; needs: string }[] }) {
  const byNeed = Map.groupBy(cannot, each => each.needs)
  return (
    <section aria-label="What cannot be judged" className="severity">
      <h2>What cannot be judged</h2>
      <ul>
        {[...byNeed].map(([needs, lacking]) => (
          <li key={needs} className="text-2">
            {`Without ${needs}: ${lacking.map(each => codeWords(each.code)).join(', ')}.`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Nothing({ filters, onGo }: { filters: Filters; onGo: (to: Filters) => void }) {
  const isFiltered = Object.keys(filters).length > 0
  return (
    <Empty
      title={isFiltered ? 'Nothing of that sort was found.' : 'Nothing was found.'}
      boxed={false}
      deeds={isFiltered && <LinkButton onClick={() => onGo({})}>Show all</LinkButton>}
    >
      Checks run again after every change.
    </Empty>
  )
}

function by(severity: Severity) {
  return (finding: Finding) => finding.severity === severity
}

function topOf(world: World, { subject }: Finding): string {
  return lineOfSight(world, subject.id)[0]?.id ?? subject.id
}
