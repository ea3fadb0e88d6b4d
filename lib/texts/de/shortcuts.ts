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
  statements: 'Zur vorigen oder nächsten Anweisung einer Nachverfolgung oder Änderung einer Auswirkung gehen',

  on: 'Tastenkürzel sind eingeschaltet. Während Sie in ein Feld schreiben, tun sie nichts.',
  off: 'Tastenkürzel sind ausgeschaltet.',
  turnOn: 'Tastenkürzel einschalten',
  turnOff: 'Tastenkürzel ausschalten',
}
