import { Button, LinkButton } from '../parts/button.tsx'
import { Conflict } from '../parts/conflict.tsx'
import { Empty } from '../parts/empty.tsx'
import { money } from '../parts/format/money.ts'
import { PaletteList } from '../parts/palette.tsx'
import { matching, type PaletteEntry } from '../parts/palette-entries.ts'
import { Probability } from '../parts/probability.tsx'
import { Progress } from '../parts/progress.tsx'
import { Toast } from '../parts/toast.tsx'
import { Warning } from '../parts/warning.tsx'
import { Shown } from './shown.tsx'

export function WarningParts() {
  return (
    <>
      <Shown title="Warning with remedy" note="What is so, what it costs, one thing to do.">
        <Warning
          what="DEP-7 was asked on 5 November and not accepted."
          costs={`The pilot branch waits for it; the gap grows by ${money(44e3)}.`}
          remedy={<LinkButton>Ask Hanna Voss for a day</LinkButton>}
        />
      </Shown>
      <Shown title="Conflict" note="Nothing that was typed is ever lost.">
        <Conflict
          by="Noor Haddad"
          theirs="22 January"
          mine="18 January"
          ago="12 seconds ago"
          onKeepTheirs={nothing}
          onUseMine={nothing}
        />
      </Shown>
    </>
  )
}

export function ToastParts() {
  return (
    <Shown title="Undo" note="Ten seconds, then in history. No ‘are you sure?’.">
      <Toast sentence="OUT-15 now has Oskar Niemi as stand-in." undo={nothing} onGone={nothing} stays />
    </Shown>
  )
}

export function PaletteParts() {
  return (
    <Shown title="Palette">
      <div className="palette-still">
        <PaletteList search={typed => matching(entries, typed)} typed="d" onClose={nothing} />
      </div>
    </Shown>
  )
}

export function EmptyParts() {
  return (
    <>
      <Shown title="Empty, and done">
        <Empty title="Nothing needs you.">Next: the Delivery sync, Monday at 10:00.</Empty>
      </Shown>
      <Shown title="Empty, and new">
        <Empty
          title="No gates yet."
          deeds={
            <>
              <Button look="primary">Ask for a concept gate</Button>
              <Button>See one at Quillmere</Button>
            </>
          }
        >
          A gate asks the people who could stop the work later, before it starts.
        </Empty>
      </Shown>
    </>
  )
}

export function WorkParts() {
  return (
    <>
      <Shown title="Long work">
        <Progress what="Trying 14 levers" done={9} of={14} onStop={nothing} />
      </Shown>
      <Shown title="Cannot forecast">
        <div>
          <Probability of={undefined} />
          <p className="text-2">
            OUT-17 has no day and nothing below it. <LinkButton>Give it a day</LinkButton>
          </p>
        </div>
      </Shown>
    </>
  )
}

const nothing = () => {}

const entries: PaletteEntry[] = [
  {
    id: 'd12',
    group: 'Do',
    title: 'Decide D-12 Which import first',
    icon: 'decisions',
    beside: 'Ines Duarte decides',
    run: nothing,
  },
  {
    id: 'd15',
    group: 'Do',
    title: 'Decide D-15 Weekend answers',
    icon: 'decisions',
    beside: 'you decide',
    run: nothing,
  },
  { id: 'escalate', group: 'Do', title: 'Escalate a decision …', icon: 'up', keys: 'E', run: nothing },
  { id: 'go', group: 'Places', title: 'Go to Decisions', icon: 'decisions', keys: 'G D', run: nothing },
]
