import { useEffect } from 'react'

/** Where a key is text, or moves something: fields, tabs, dialogs, and parts of the page that scroll. */
const HAS_KEYS =
  'input, textarea, select, [contenteditable], [role="tablist"], dialog, [popover], section[tabindex="0"]'

/** Presses for a presenter: the right arrow goes on, and R starts again. `isOn`: whether single keys are shortcuts. */
export function useTourKeys(isOn: boolean, keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    if (!isOn) return
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, altKey, metaKey, repeat, defaultPrevented } = event
      if (ctrlKey || altKey || metaKey || repeat || defaultPrevented) return
      if (target instanceof Element && target.closest(HAS_KEYS)) return
      const act = keys[key]
      if (!act || document.querySelector('dialog[open]')) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
