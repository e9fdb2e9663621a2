/** Of what a webhook hears: of which kinds, and of which deeds on them. */
import { type Kind, kinds, verbOf, type World } from '@throughline/model'
import { kindNamed, severalOf } from '../../data/kind-words.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Tag } from '../../parts/tag.tsx'

export interface Heard {
  readonly kinds: readonly string[]
  readonly verbs: readonly string[]
}

export const everything: Heard = { kinds: [], verbs: [] }

export function Hears({ heard, onChange }: { heard: Heard; onChange: (heard: Heard) => void }) {
  const world = useWorld()
  const verbs = verbsOf(heard.kinds)
  return (
    <div className="fields-grid">
      <Picked
        label="Of what it hears"
        all="Everything"
        options={every.map(kind => ({ id: kind.name, label: severalOf(world, kind) }))}
        chosen={heard.kinds}
        onChange={chosen => {
          const left = verbsOf(chosen)
          onChange({ kinds: chosen, verbs: heard.verbs.filter(verb => left.has(verb)) })
        }}
      />
      <Picked
        label="Of which deeds"
        all="Every deed"
        options={[...verbs].map(([id, label]) => ({ id, label }))}
        chosen={heard.verbs}
        onChange={chosen => onChange({ ...heard, verbs: chosen })}
      />
    </div>
  )
}

/** 'Outcomes, risks: commit, deliver' */
export function heardInWords({ kinds: of, verbs }: Heard, world: World): string {
  const named = of.map(name => severalOf(world, kindNamed(name))).join(', ')
  const words = verbsOf(of)
  const deeds = verbs.map(verb => (words.get(verb) ?? verb).toLowerCase()).join(', ')
  if (!named && !deeds) return 'everything'
  return [named || 'Everything', deeds].filter(Boolean).join(': ')
}

/** A list that one adds to, and what stands in it, each taken out by a press. */
function Picked(props: {
  label: string
  all: string
  options: readonly { id: string; label: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const { label, all, options, chosen, onChange } = props
  const left = options.filter(({ id }) => !chosen.includes(id))
  return (
    <div className="stack gap-8">
      <Choice
        label={label}
        options={[{ id: '', label: chosen.length === 0 ? all : 'Add …' }, ...left]}
        chosen=""
        onChoose={id => id && onChange([...chosen, id])}
      />
      {chosen.length > 0 && (
        <p className="row wrap gap-8">
          {chosen.map(id => {
            const name = options.find(each => each.id === id)?.label ?? id
            return (
              <Tag
                key={id}
                on
                title={`Take out ${name}`}
                onPress={() => onChange(chosen.filter(each => each !== id))}
              >
                {name} ×
              </Tag>
            )
          })}
        </p>
      )}
    </div>
  )
}

const every = (Object.values(kinds) as unknown as Kind[])
  .filter(({ single }) => !single)
  .toSorted((a, b) => (a.label < b.label ? -1 : 1))

/** Verbs of these kinds, of all where none is named: what every kind has first. */
function verbsOf(of: readonly string[]): Map<string, string> {
  const among = of.length > 0 ? of.map(kindNamed) : every
  const names = ['add', 'edit', 'archive', 'restore', ...among.flatMap(kind => Object.keys(kind.verbs))]
  const labelled = names.map(name => {
    const kind = among.find(each => verbOf(each, name))
    return [name, (kind && verbOf(kind, name)?.label) ?? name] as const
  })
  return new Map(labelled)
}
