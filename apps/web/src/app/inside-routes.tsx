/** The places, each with its address. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchIn } from '../places/strategy/search.ts'
import { kindRoutes } from './kind-routes.tsx'
import { Start } from './start.tsx'

export function insideRoutes<Parent extends AnyRoute>(inside: Parent) {
  const strategy = createRoute({
    getParentRoute: () => inside,
    path: '/strategy',
    validateSearch: searchIn,
    component: lazyRouteComponent(() => import('./strategy-page.tsx'), 'StrategyPage'),
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
  const start = createRoute({ getParentRoute: () => inside, path: '/', component: Start })
  return [start, today, strategy, findings, alignment, loop, settings, ...kindRoutes(inside)] as const
}
