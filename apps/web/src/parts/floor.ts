import { useCallback, useState } from 'react'

/**
 * Where something that drops from a field is drawn: inside the dialog around it, since a dialog stands above all that
 * is outside; else at the end of the page. `find` is the ref of the field, `on` what the library is given.
 */
export function useFloor(): {
  find: (element: HTMLElement | null) => void
  on: { portalProps?: { target: HTMLElement } }
} {
  const [dialog, setDialog] = useState<HTMLElement | null>(null)
  const find = useCallback((element: HTMLElement | null) => {
    if (element) setDialog(element.closest('dialog'))
  }, [])
  return { find, on: dialog ? { portalProps: { target: dialog } } : {} }
}
