/** The lists of every place and what is in them, and what changed in all of them. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { changesSearchIn } from '../places/history/search.ts'
import { kindSearchIn } from '../places/kinds/search.ts'

export function kindRoutes<Parent extends AnyRoute>(inside: Parent) {
  const changes = createRoute({
    getParentRoute: () => inside,
    path: '/changes',
    validateSearch: changesSearchIn,
    component: lazyRouteComponent(() => import('./changes-page.tsx'), 'ChangesPage'),
  })
  const place = createRoute({
    getParentRoute: () => inside,
    path: '/$place',
    component: lazyRouteComponent(() => import('./kind-page.tsx'), 'PlacePage'),
  })
  const within = createRoute({
    getParentRoute: () => inside,
    path: '/$place/$what',
    validateSearch: kindSearchIn,
    component: lazyRouteComponent(() => import('./kind-page.tsx'), 'WithinPlace'),
  })
  const record = createRoute({
    getParentRoute: () => inside,
    path: '/strategy/$key',
    validateSearch: kindSearchIn,
    component: lazyRouteComponent(() => import('./strategy-page.tsx'), 'RecordPage'),
  })
  return [record, changes, place, within] as const
}
