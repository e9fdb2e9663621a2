/** The places, each with its address. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { kindSearchIn } from '../places/kinds/search.ts'
import { searchIn } from '../places/strategy/search.ts'
import { Start } from './start.tsx'

export function insideRoutes<Parent extends AnyRoute>(inside: Parent) {
  const strategy = createRoute({
    getParentRoute: () => inside,
    path: '/strategy',
    validateSearch: searchIn,
    component: lazyRouteComponent(() => import('./strategy-page.tsx'), 'StrategyPage'),
  })
  const record = createRoute({
    getParentRoute: () => inside,
    path: '/strategy/$key',
    validateSearch: kindSearchIn,
    component: lazyRouteComponent(() => import('./strategy-page.tsx'), 'RecordPage'),
  })
  const today = createRoute({
    getParentRoute: () => inside,
    path: '/today',
    component: lazyRouteComponent(() => import('../places/today/today.tsx'), 'Today'),
  })
  const findings = createRoute({
    getParentRoute: () => inside,
    path: '/findings',
    component: lazyRouteComponent(() => import('../places/today/findings/findings-page.tsx'), 'Findings'),
  })
  const alignment = createRoute({
    getParentRoute: () => inside,
    path: '/strategy/$key/alignment',
    component: lazyRouteComponent(() => import('../places/alignment/alignment.tsx'), 'Alignment'),
  })
  const loop = createRoute({
    getParentRoute: () => inside,
    path: '/loop',
    component: lazyRouteComponent(() => import('./loop-page.tsx'), 'LoopPage'),
  })
  const settings = createRoute({
    getParentRoute: () => inside,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
  })
  const changes = createRoute({
    getParentRoute: () => inside,
    path: '/changes',
    component: lazyRouteComponent(() => import('../places/history/changes.tsx'), 'Changes'),
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
  const start = createRoute({ getParentRoute: () => inside, path: '/', component: Start })
  return [
    start,
    today,
    strategy,
    record,
    findings,
    alignment,
    loop,
    settings,
    changes,
    place,
    within,
  ] as const
}
