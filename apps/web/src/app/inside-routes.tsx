/** The places, each with its address. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
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
    component: lazyRouteComponent(() => import('./strategy-page.tsx'), 'RecordPage'),
  })
  const start = createRoute({ getParentRoute: () => inside, path: '/', component: Start })
  return [start, strategy, record] as const
}
