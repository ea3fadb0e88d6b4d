import { localized } from './localized'

/** Keyboard shortcuts: their list, and the switch in it. */
export const shortcutTexts = localized('shortcutTexts', {
  title: 'Keyboard shortcuts',
  caption: 'Keys and what they do',
  columns: { keys: 'Keys', does: 'What they do' },
  followedBy: 'then',
  or: 'or',

  list: 'Show this list',
  search: 'Search the console',
  goTo: (page: string) => `Open ${page}`,
  statements: 'Go to the previous or next statement of a trace, or change of an effect',

  on: 'Shortcuts are on. They do nothing while you type in a field.',
  off: 'Shortcuts are off.',
  turnOn: 'Turn on shortcuts',
  turnOff: 'Turn off shortcuts',
})
