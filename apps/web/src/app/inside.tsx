/** The layout of every place: who is signed in, their workspace, and the frame around it. */
import { Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { AsOfProvider, useAsOf } from '../data/as-of.tsx'
import { useMe } from '../data/me.ts'
import { useSession } from '../data/session.tsx'
import { useStanding, useToday, useWorld, WorkspaceProvider } from '../data/workspace.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { dayWithYear } from '../parts/format/days.ts'
import { Tag } from '../parts/tag.tsx'
import { useSay } from '../parts/toast.tsx'
import { Waited } from '../parts/waited.tsx'
import { type Add, AddContext, type Wanted } from './adding.tsx'
import { AsOfTag, LookedBack } from './looked-back.tsx'
import { MyMenu } from './my-menu.tsx'
import { usePlaces } from './open-places.ts'
import { QuickAdd } from './quick-add.tsx'
import { Shell } from './shell.tsx'
import { useFind } from './use-find.ts'
import { useWhere } from './use-where.ts'

export function Inside() {
  const session = useSession()
  const say = useSay()
  const { href } = useLocation()
  if (session.phase === 'asking') return <Waited label="Asking who you are" />
  if (session.phase === 'nobody') return <ToSignIn from={href} />
  if (session.phase === 'trouble') {
    const again = <Button onClick={() => void session.askAgain()}>Ask again</Button>
    return <Outside title={session.problem.title} deeds={again} />
  }
  if (!session.place) {
    const out = <Button onClick={() => void session.leave()}>Sign out</Button>
    return (
      <Outside title="You have no place in a workspace." deeds={out}>
        An administrator of one can send you an invitation.
      </Outside>
    )
  }
  return (
    <WorkspaceProvider
      key={session.place.id}
      account={session.account.account}
      place={session.place}
      say={say}
    >
      <Awaited />
    </WorkspaceProvider>
  )
}

/** Leads there once: a navigation that is rendered begins anew at every change of the address it makes. */
function ToSignIn({ from }: { from: string }) {
  const navigate = useNavigate()
  const [first] = useState(from)
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { to: first }, replace: true })
  }, [navigate, first])
  return null
}

function Awaited() {
  const { phase, problem } = useStanding()
  const { leave, askAgain } = useSession()
  const isSignedOut = problem?.status === 401
  useEffect(() => {
    if (isSignedOut) void askAgain()
  }, [isSignedOut, askAgain])
  if (phase === 'here') return <OnADay />
  if (phase === 'coming') return <Waited label="Opening the workspace" />
  const again = (
    <>
      <Button onClick={() => location.reload()}>Try again</Button>
      <Button look="quiet" onClick={() => void leave()}>
        Sign out
      </Button>
    </>
  )
  return (
    <Outside title={problem?.title ?? 'This workspace is closed to you.'} deeds={again}>
      {problem?.remedy}
    </Outside>
  )
}

/** The day one looks at is part of the address, and stays while one walks about. */
function OnADay() {
  const { asOf } = useSearch({ strict: false })
  const navigate = useNavigate()
  const go = useCallback(
    (day: string | undefined) =>
      void navigate({ to: '.', search: (before: object) => ({ ...before, asOf: day }) } as never),
    [navigate],
  )
  return (
    <AsOfProvider day={asOf} onGo={go}>
      <Framed />
    </AsOfProvider>
  )
}

function Framed() {
  const me = useMe()
  const where = useWhere()
  const today = useToday()
  const [open, setOpen] = useState<'me'>()
  const [wanted, setWanted] = useState<Wanted>()
  const { asOf } = useAsOf()
  const say = useSay()
  const add = useCallback<Add>(
    more => (asOf ? say('That day is over. Go back to today to add something.') : setWanted(more)),
    [asOf, say],
  )
  const find = useFind(where, add)
  const close = () => setOpen(undefined)
  return (
    <AddContext.Provider value={add}>
      <Shell
        places={usePlaces()}
        here={where.place}
        crumb={where.crumb}
        title={where.title}
        day={<AsOfTag />}
        foot={`${useWorld().workspace?.name ?? 'Throughline'}: ${where.title}. As of ${dayWithYear(today)}.`}
        me={me.name}
        onMe={() => setOpen('me')}
        onAdd={() => add({ below: where.record, ...(where.kind ? { kind: where.kind.name } : {}) })}
        search={find}
        beside={<Connection />}
        padded={false}
      >
        <LookedBack>
          <Outlet />
        </LookedBack>
        {wanted && (
          <QuickAdd
            place={where.place}
            wanted={wanted}
            below={wanted.below}
            onClose={() => setWanted(undefined)}
          />
        )}
        {open === 'me' && <MyMenu onClose={close} />}
      </Shell>
    </AddContext.Provider>
  )
}

/** Says calmly that the server is away, or that it was updated. */
function Connection() {
  const { isConnected, isOutdated, waiting } = useStanding()
  if (isOutdated) {
    return (
      <span className="row gap-8 t-12">
        Throughline was updated.
        <Button small onClick={() => location.reload()}>
          Reload
        </Button>
      </span>
    )
  }
  if (isConnected) return null
  return (
    <span role="status">
      <Tag>{`Not connected. What you say is kept${waiting > 0 ? `: ${waiting} to send` : ''}.`}</Tag>
    </span>
  )
}

function Outside(props: { title: string; deeds: React.ReactNode; children?: React.ReactNode }) {
  return (
    <main className="page">
      <h1 className="for-screen-readers">Throughline</h1>
      <Empty title={props.title} deeds={props.deeds} boxed={false}>
        {props.children}
      </Empty>
    </main>
  )
}
