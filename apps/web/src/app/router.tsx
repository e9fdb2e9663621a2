import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Empty } from '../parts/empty.tsx'

/** Every address of the application. A place hangs under the root, with its filters in the address. */
export function makeRouter() {
  const root = createRootRoute({ component: Outlet, notFoundComponent: Nowhere })
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
  return createRouter({ routeTree: root.addChildren([gallery, frame]), defaultPreload: 'intent' })
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
