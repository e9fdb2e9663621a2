/** The places, each with its address. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { gapSearchIn } from '../places/gap/search.ts'
import { peopleSearchIn } from '../places/people/search.ts'
import { planSearchIn } from '../places/plan/search.ts'
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
    component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
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
  return [
    start,
    today,
    strategy,
    findings,
    alignment,
    loop,
    settings,
    ...viewRoutes(inside),
    ...kindRoutes(inside),
  ] as const
}

/** Views of what follows: forecasts and gaps, the plan, people, health. */
function viewRoutes<Parent extends AnyRoute>(inside: Parent) {
  const gap = createRoute({
    getParentRoute: () => inside,
    path: '/gap',
    validateSearch: gapSearchIn,
    component: lazyRouteComponent(() => import('./gap-page.tsx'), 'GapPage'),
  })
  const plan = createRoute({
    getParentRoute: () => inside,
    path: '/plan',
    validateSearch: planSearchIn,
    component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
  })
  const people = createRoute({
    getParentRoute: () => inside,
    path: '/people',
    validateSearch: peopleSearchIn,
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  })
  const health = createRoute({
    getParentRoute: () => inside,
    path: '/health',
    component: lazyRouteComponent(() => import('./health-page.tsx'), 'HealthPage'),
  })
  return [gap, plan, people, health] as const
}
