/** What the domain objects to, said like findings: what, why, and what to type instead. */
import { type Kind, registry } from '@throughline/model'
import type { Answer } from './door/door.ts'
import { harmless, type Paint, wrapped } from './paint.ts'
import { kebab } from './words.ts'

export function refusalsText(answer: Answer & { ok: false }, paint: Paint): string {
  const { refusals, title, remedy } = answer
  if (refusals.length === 0)
    return `${paint.red('refused')} ${harmless(title)}\n${remedy ? `  → ${harmless(remedy)}\n` : ''}`
  const warned = refusals.filter(refusal => refusal.level === 'warn').map(refusal => refusal.code)
  const blocked = refusals.some(refusal => refusal.level === 'block')
  const lines = refusals.flatMap(refusal => {
    const { code, level, about, reason, offer } = refusal
    const kind: Kind | undefined = registry.kinds[about.kind]
    const label = about.field ? `: ${kind?.fields[about.field]?.label ?? about.field}` : ''
    const head = level === 'block' ? paint.red('refused') : paint.yellow('warned')
    const typed =
      about.field && typeof offer === 'string' ? ` (--${kebab(about.field)} ${JSON.stringify(offer)})` : ''
    const [first = '', ...more] = wrapped(harmless(`${refusal.remedy}${typed}`), 100)
    return [
      `${head} ${code}${label}`,
      ...wrapped(harmless(reason), 100).map(line => `    ${line}`),
      `  ${paint.bold('→')} ${first}`,
      ...more.map(line => `    ${line}`),
    ]
  })
  const pass =
    !blocked && warned.length > 0
      ? [
          `  ${paint.bold('→')} or pass it over and say why: --pass-over ${[...new Set(warned)].join(',')} --because "…"`,
        ]
      : []
  return `${[...lines, ...pass].join('\n')}\n`
}
