/** The one good next step that a finding asks for, where it can be taken in place. */
import type { Step } from '@throughline/client'
import type { Finding } from '@throughline/diagnosis'
import { type AnyRecord, registry, verbOf, type World } from '@throughline/model'
import type { Deed, Reply } from './replies.ts'

export function lookReplies(finding: Finding | undefined, on: AnyRecord, world: World): Reply[] {
  const next = finding && (alignment(finding, on) ?? step(finding, on, world))
  const open: Reply = { says: `Open ${on.key}`, deed: { sort: 'go', to: `/strategy?open=${on.key}` } }
  return [...(next ? [next] : []), ...(next ? [why, open] : [open, why])]
}

/** How something is read is settled in its alignment session. */
function alignment({ code }: Finding, on: AnyRecord): Reply | undefined {
  if (!['unread-intent', 'diverging-interpretation'].includes(code)) return undefined
  return { says: 'Read it together', deed: { sort: 'go', to: `/strategy/${on.key}/alignment` } }
}

const why: Reply = { says: 'Show why', deed: { sort: 'why' } }

function step(finding: Finding, on: AnyRecord, world: World): Reply | undefined {
  const { command } = finding
  if (!command) return undefined
  if (command.verb === 'edit') return edit(finding.field, command.offer, on)
  const kind = world.kindOf(command.kind)
  const verb = kind && verbOf(kind, command.verb)
  if (!verb || verb.because) return undefined
  const asked = Object.entries(verb.carries ?? {}).find(([, field]) => !field.mayBeEmpty)
  if (!asked)
    return { says: `${verb.label} it`, deed: say([stepOf(on, command.verb)], `${verb.label}: ${on.key}.`) }
  const [name, field] = asked
  if (field.sort !== 'text') return undefined
  return {
    says: `${verb.label} …`,
    deed: {
      sort: 'write',
      label: field.label,
      steps: text => [{ ...stepOf(on, command.verb), fields: { [name]: text } }],
      told: `${verb.label}: ${on.key}.`,
    },
  }
}

/** A better wording is taken as it is; a text that is missing is written. Days and people want the record. */
function edit(field: string | undefined, offer: unknown, on: AnyRecord): Reply | undefined {
  const offered = (offer ?? {}) as { readonly [field: string]: unknown }
  const [name = field] = Object.keys(offered)
  if (name === undefined) return undefined
  const label = registry.kinds[on.kind]?.fields[name]?.label ?? name
  if (offered[name] !== undefined)
    return {
      says: 'Use this wording',
      deed: say([{ ...stepOf(on, 'edit'), fields: offered, was: wasOf(on, name) }], `${on.key} reads anew.`),
    }
  if (registry.kinds[on.kind]?.fields[name]?.sort !== 'text') return undefined
  return {
    says: `Write ‘${label.toLowerCase()}’ …`,
    deed: {
      sort: 'write',
      label,
      ...(typeof on[name] === 'string' ? { begun: on[name] } : {}),
      steps: text => [{ ...stepOf(on, 'edit'), fields: { [name]: text }, was: wasOf(on, name) }],
      told: `${on.key} now says ‘${label.toLowerCase()}’.`,
    },
  }
}

function wasOf(on: AnyRecord, name: string): Record<string, unknown> {
  return { [name]: on[name] ?? null }
}

function say(steps: Step[], told: string): Deed {
  return { sort: 'say', steps, told }
}

function stepOf(on: AnyRecord, verb: string): Step {
  return { kind: on.kind, verb, subject: on.id }
}
