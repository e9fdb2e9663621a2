import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { counted } from '../../parts/format/ages.ts'
import { PersonPick } from '../../parts/person-pick.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { type Reading, type Shown, sumOf } from './import-door.ts'

interface PreviewProps {
  shown: Shown
  reading: Reading
  onReading: (reading: Reading) => void
  onBringIn: () => void
}

/** What a file would become: counts, what stands in the way, who and what was not known, the records. */
export function ImportsPreview(props: PreviewProps) {
  const { shown, onBringIn } = props
  const count = sumOf(shown.added) + sumOf(shown.changed)
  return (
    <div className="stack gap-16">
      <p>{inWords(shown)}</p>
      {shown.told.length > 0 && (
        <ul className="text-2">
          {shown.told.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <InTheWay shown={shown} />
      <UnknownPeople {...props} />
      <UnknownColumns {...props} />
      {shown.records.length > 0 && <Records shown={shown} />}
      {shown.troubleCount === 0 && count > 0 && (
        <div>
          <Button look="primary" onClick={onBringIn}>
            {`Import ${counted(count, 'record')}`}
          </Button>
        </div>
      )}
    </div>
  )
}

function inWords({ added, changed, unchanged }: Shown): string {
  const words = [
    sumOf(added) > 0 ? `${counted(sumOf(added), 'new record')}: ${listed(added)}.` : '',
    sumOf(changed) > 0 ? `${counted(sumOf(changed), 'changed record')}: ${listed(changed)}.` : '',
    unchanged > 0 ? `${counted(unchanged, 'record')} as before.` : '',
  ]
  return words.filter(Boolean).join(' ') || 'There is nothing new in it.'
}

function listed(counts: { readonly [kind: string]: number }): string {
  return Object.entries(counts)
    .map(([kind, count]) => `${count.toLocaleString('en-GB')} × ${kind}`)
    .join(', ')
}

function InTheWay({ shown: { troubleCount, troubles } }: { shown: Shown }) {
  if (troubleCount === 0) return null
  return (
    <div className="stack gap-8">
      <h3>{`${counted(troubleCount, 'line')} to mend first. Nothing comes in until then.`}</h3>
      {troubles.slice(0, 20).map(({ line, reason, remedy }) => (
        <Refusal key={`${line} ${reason}`} why={`Line ${line}: ${reason}`} remedy={remedy} />
      ))}
    </div>
  )
}

function UnknownPeople({ shown, reading, onReading }: PreviewProps) {
  const people = useWorld()
    .all('person')
    .map(({ id, key, name }) => ({ id, key, name }))
  const unknown = shown.people.filter(({ name, found }) => found === null || name in reading.people)
  if (unknown.length === 0) return null
  return (
    <details open={unknown.length <= 8}>
      <summary>{`${counted(unknown.length, 'name')} that nobody here bears: kept as notes unless you say who it is`}</summary>
      <div className="fields-grid">
        {unknown.slice(0, 60).map(({ name, times }) => (
          <PersonPick
            key={name}
            label={`${name}, ${times === 1 ? 'once' : `${times} times`}`}
            people={people}
            chosen={people.find(({ key }) => key === reading.people[name])?.id}
            onChoose={id => {
              const { [name]: _, ...others } = reading.people
              const key = people.find(each => each.id === id)?.key
              onReading({ ...reading, people: key ? { ...others, [name]: key } : others })
            }}
          />
        ))}
      </div>
    </details>
  )
}

function UnknownColumns({ shown, reading, onReading }: PreviewProps) {
  const unknown = shown.columns.filter(({ name, means }) => !means || name in reading.columns)
  if (unknown.length === 0 || shown.meanings.length === 0) return null
  const options = [
    { id: '', label: 'Left out' },
    ...shown.meanings.map(id => ({ id, label: words[id] ?? id })),
  ]
  return (
    <details>
      <summary>{`${counted(unknown.length, 'column')} left out`}</summary>
      <div className="fields-grid">
        {unknown.slice(0, 80).map(({ name }) => (
          <Choice
            key={name}
            label={name}
            options={options}
            chosen={reading.columns[name] ?? ''}
            onChoose={meaning => onReading({ ...reading, columns: { ...reading.columns, [name]: meaning } })}
          />
        ))}
      </div>
    </details>
  )
}

const words: { readonly [meaning: string]: string } = {
  key: 'Its key',
  id: 'Its number',
  title: 'What it is called',
  type: 'Its sort',
  status: 'Its status',
  category: 'Category of its status',
  resolution: 'How it ended',
  assignee: 'Who does it',
  due: 'Due',
  parent: 'Part of',
  epic: 'Its epic',
  points: 'Story points',
  estimate: 'Original estimate, in seconds',
  remaining: 'Remaining, in seconds',
  spent: 'Time spent, in seconds',
  sprint: 'Sprint',
  deal: 'Name of the deal',
  client: 'Client',
  product: 'Product',
  stage: 'Stage',
  value: 'Value',
  soldBy: 'Sold by',
  lostWhy: 'Why it was lost',
}

function Records({ shown: { records } }: { shown: Shown }) {
  const shownMost = 50
  return (
    <div className="scrolls">
      <table>
        <caption className="text-2">{`The first ${Math.min(shownMost, records.length)} records`}</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">There</th>
            <th scope="col">Becomes</th>
            <th scope="col">Called</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, shownMost).map(({ line, source, label, key, title, state }) => (
            <tr key={`${source} ${line}`}>
              <td>{line}</td>
              <td>{source}</td>
              <td>{key ? `${label} ${key}` : `new ${label.toLowerCase()}`}</td>
              <td>{title}</td>
              <td>{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
