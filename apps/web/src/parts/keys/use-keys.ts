import { useEffect, useRef } from 'react'
import { type Binding, type Scope, Scopes, withoutShadowed } from './bindings.ts'
import { chordOf, step } from './chords.ts'

/**
 * Binds keys while the caller is mounted (and `when` is not false). Single keys are ignored while
 * somebody types; a sequence has 1.2 seconds between its keys.
 */
export function useKeys(scope: Scope & { when?: boolean }): void {
  const current = useRef<Scope>(scope)
  current.current = scope
  const isOn = scope.when !== false
  useEffect(() => {
    if (!isOn) return
    listen()
    return scopes.add(current)
  }, [isOn])
}

/** What the keyboard does at this moment, for the key sheet: one entry per title, shadowed keys left out. */
export function activeScopes(): Scope[] {
  return withoutShadowed(scopes.listening())
}

/** Prints ⌘ instead of Ctrl. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform)

const scopes = new Scopes()
let begun: string[] = []
let lastAt = 0
let isListening = false
let isForDrop = false

function listen() {
  if (isListening) return
  isListening = true
  document.addEventListener('keydown', noteDrop, { capture: true })
  document.addEventListener('keydown', press)
}

// A list that hangs from a field takes Escape for itself, and is gone before the press gets here.
function noteDrop(event: KeyboardEvent) {
  isForDrop = event.key === 'Escape' && document.querySelector('.drop') !== null
}

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || isForDrop || modifiers.has(event.key)) return
  if (isPressing(event)) return
  const bindings = bindingsNow(event.target)
  if (event.timeStamp - lastAt > 1200) begun = []
  lastAt = event.timeStamp
  const after = step(
    begun,
    chordOf(event),
    bindings.map(binding => binding.keys),
  )
  begun = after.begun
  const found = bindings.find(binding => binding.keys === after.ran)
  if (!found) return
  event.preventDefault()
  found.run()
}

function bindingsNow(target: EventTarget | null): Binding[] {
  const all = scopes.listening().flatMap(scope => scope.bindings)
  return isTyping(target) ? all.filter(binding => binding.whileTyping) : all
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true
  return target instanceof HTMLInputElement && !silentInputs.has(target.type)
}

/** Enter and Space press what has the focus. */
function isPressing({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if ((key !== 'Enter' && key !== ' ') || ctrlKey || metaKey) return false
  return target instanceof Element && target.closest('button, a, summary, select, input') !== null
}

const silentInputs = new Set(['checkbox', 'radio', 'range', 'button', 'submit'])
const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'])
