import { Health } from '../places/health/health.tsx'
import { useAdd } from './adding.tsx'
import { KindTabs } from './kind-page.tsx'

/** Health beside its lists; a red item opens the form of the change that answers it. */
export function HealthPage() {
  const add = useAdd()
  return (
    <Health
      tabs={<KindTabs place="health" here="health" />}
      onPropose={from => add({ kind: 'intervention', fields: { from } })}
    />
  )
}
