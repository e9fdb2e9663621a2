import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type SearchMiddleware,
} from '@tanstack/react-router'
import { isDay } from '@throughline/model'
import { SessionProvider } from '../data/session.tsx'
import { Empty } from '../parts/empty.tsx'
import { Toasts } from '../parts/toast.tsx'
import { type Arriving, Join, SetUp, SignIn } from './arrivals.tsx'
import { Inside } from './inside.tsx'
import { insideRoutes } from './inside-routes.tsx'

/** Every address of the application. A place hangs under `inside`, with its filters in the address. */
export function makeRouter() {
  const root = createRootRoute({ component: Root, notFoundComponent: Nowhere })
  const inside = createRoute({
    getParentRoute: () => root,
    id: 'inside',
    component: Inside,
    validateSearch: lookingBack,
    // The day one looks at stays while one walks about.
    search: { middlewares: [staysOnDay] },
  })
  const gallery = createRoute({
    getParentRoute: () => root,
    path: '/parts',
    component: lazyRouteComponent(() => import('../gallery/gallery.tsx'), 'Gallery'),
  })
  const frame = createRoute({
    getParentRoute: () => root,
    path: '/parts/frame',
    component: lazyRouteComponent(() => import('../gallery/frame.tsx'), 'Frame'),
  })
  const routeTree = root.addChildren([
    gallery,
    frame,
    ...doors(root),
    inside.addChildren(insideRoutes(inside)),
  ])
  return createRouter({ routeTree, defaultPreload: 'intent' })
}

/** What opens without being inside: signing in, and links that open one thing. */
function doors<Parent extends AnyRoute>(root: Parent) {
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: SignIn,
    validateSearch: arriving,
  })
  const setUp = createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: SetUp,
    validateSearch: arriving,
  })
  const join = createRoute({
    getParentRoute: () => root,
    path: '/join',
    component: Join,
    validateSearch: arriving,
  })
  const link = createRoute({
    getParentRoute: () => root,
    path: '/link',
    component: lazyRouteComponent(() => import('../places/links/link-page.tsx'), 'LinkPage'),
  })
  return [signIn, setUp, join, link] as const
}

function Root() {
  return (
    <SessionProvider>
      <Toasts>
        <Outlet />
      </Toasts>
    </SessionProvider>
  )
}

function arriving(search: Record<string, unknown>): Arriving {
  const text = (name: string) => (typeof search[name] === 'string' ? { [name]: search[name] } : {})
  return { ...text('token'), ...text('to') }
}

/** Kept unless it is named: going back to today names it as nothing. */
const staysOnDay: SearchMiddleware<{ asOf?: string }> = ({ search, next }) => {
  const after = next(search)
  return 'asOf' in after || search.asOf === undefined ? after : { ...after, asOf: search.asOf }
}

function lookingBack(search: Record<string, unknown>): { asOf?: string } {
  const day = search.asOf
  return typeof day === 'string' && isDay(day) ? { asOf: day } : {}
}

function Nowhere() {
  return (
    <main className="page">
      <h1 className="for-screen-readers">Nothing here</h1>
      <Empty title="There is nothing at this address." boxed={false}>
        The record may have moved, or its place is switched off.
      </Empty>
    </main>
  )
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
