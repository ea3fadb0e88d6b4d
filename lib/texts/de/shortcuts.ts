import type { shortcutTexts } from '../shortcuts'
import type { Translation } from '../translation'

/** Keyboard shortcuts. */
export const shortcutTextsDe: Translation<typeof shortcutTexts> = {
  title: 'Tastenkürzel',
  caption: 'Tasten und was sie tun',
  columns: { keys: 'Tasten', does: 'Was sie tun' },
  followedBy: 'dann',
  or: 'oder',

  list: 'Diese Liste anzeigen',
  search: 'Konsole durchsuchen',
  goTo: (page: string) => `${page} öffnen`,
  statements: 'In einer Nachverfolgung zur vorigen oder nächsten Anweisung gehen, in einer Auswirkung zur Änderung',

  on: 'Tastenkürzel sind eingeschaltet. Während Sie in ein Feld schreiben, tun sie nichts.',
  off: 'Tastenkürzel sind ausgeschaltet.',
  turnOn: 'Tastenkürzel einschalten',
  turnOff: 'Tastenkürzel ausschalten',
}
