import type { Problem } from '@throughline/client'
import { Refusal } from '../../parts/refusal.tsx'

/** Why a door stays shut. */
export function Trouble({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null
  const reasons = problem.refusals?.map(({ reason, remedy }) => `${reason} ${remedy}`)
  return <Refusal why={reasons?.join(' ') || problem.title} remedy={problem.remedy ?? problem.detail} />
}
