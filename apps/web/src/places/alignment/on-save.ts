import type { KeyboardEvent } from 'react'

/** Hears `⌘↵` inside one field, where several on a page can be saved. */
export function onSave(save: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    save()
  }
}
