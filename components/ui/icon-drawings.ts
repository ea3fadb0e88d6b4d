/**
 * The drawings on a 20 by 20 grid, as the inside of an `svg`: strokes only, 1.6 wide. As text, because a page has fifty icons:
 * elements of their own would be a sixth of all elements of the page.
 */
export const DRAWINGS = {
  arrow: '<path d="M4 10h12m-4.5-4.5L16 10l-4.5 4.5"/>',
  check: '<path d="m4.5 10.5 3.75 3.75 7.25-8"/>',
  chevron: '<path d="m8 5.5 4.5 4.5L8 14.5"/>',
  clock: '<circle cx="10" cy="10" r="6.75"/><path d="M10 6.25V10l2.5 1.75"/>',
  copy: '<rect x="7" y="7" width="9.5" height="9.5" rx="1.5"/><path d="M13 7V5a1.5 1.5 0 0 0-1.5-1.5H5A1.5 1.5 0 0 0 3.5 5v6.5A1.5 1.5 0 0 0 5 13h2"/>',
  deny: '<path d="M7.1 3h5.8L17 7.1v5.8L12.9 17H7.1L3 12.9V7.1z"/><path d="M6.75 10h6.5"/>',
  device: '<rect x="3.5" y="7.5" width="13" height="5" rx="1.5"/><path d="M13.5 10h.1M6 10h3"/>',
  document: '<path d="M5 3h6.5L15 6.5V17H5z"/><path d="M11.5 3v3.5H15M7.5 10h5M7.5 13h5"/>',
  down: '<path d="m5.5 8 4.5 4.5L14.5 8"/>',
  download: '<path d="M10 3.5v9m-3.75-3.5L10 12.75 13.75 9M4 16.5h12"/>',
  external: '<path d="M8 4.5H4.5v11h11V12M11 4.5h4.5V9m0-4.5-7 7"/>',
  passkey:
    '<circle cx="7.5" cy="6.5" r="2.75"/><path d="M2.75 15.5c.4-2.6 2.2-4 4.75-4 .9 0 1.7.2 2.4.5"/><circle cx="14.25" cy="9.5" r="2.25"/><path d="M14.25 11.75v5m0-2h1.75"/>',
  flask: '<path d="M8 3v5l-4 7.2A1.2 1.2 0 0 0 5 17h10a1.2 1.2 0 0 0 1-1.8L12 8V3M6.75 3h6.5M6 12.5h8"/>',
  home: '<path d="m3.5 9 6.5-5.5L16.5 9M5.25 8v8.5h9.5V8"/>',
  implicit: '<circle cx="10" cy="10" r="6.75" stroke-dasharray="2.8 2.5"/>',
  info: '<circle cx="10" cy="10" r="7"/><path d="M10 9.25v4M10 6.5v.1"/>',
  key: '<circle cx="7" cy="13" r="3.25"/><path d="m9.3 10.7 6.45-6.45M12.5 7.5l2.25 2.25"/>',
  lab: '<path d="M5 17.5v-14h9.5l-2 3.5 2 3.5H5"/>',
  lock: '<rect x="4.5" y="9" width="11" height="7.5" rx="1.5"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>',
  menu: '<path d="M3.5 6h13M3.5 10h13M3.5 14h13"/>',
  minus: '<path d="M5 10h10"/>',
  moon: '<path d="M16 11.9A6.75 6.75 0 1 1 8.1 4a5.25 5.25 0 0 0 7.9 7.9z"/>',
  phone: '<rect x="5.5" y="2.5" width="9" height="15" rx="1.75"/><path d="M9 14.75h2"/>',
  more: '<path d="M5 10h.01M10 10h.01M15 10h.01" stroke-width="2.5"/>',
  plus: '<path d="M10 4.5v11M4.5 10h11"/>',
  report: '<path d="M3.5 16.5h13M6 13.5v-4M10 13.5v-8M14 13.5v-6"/>',
  role: '<circle cx="10" cy="10" r="7"/><circle cx="10" cy="8.25" r="2.25"/><path d="M5.75 15.3c.6-1.9 2.2-2.8 4.25-2.8s3.65.9 4.25 2.8"/>',
  keyboard:
    '<rect x="2" y="5" width="16" height="10" rx="1.5"/><path d="M5 8.5h.01M8.3 8.5h.01M11.7 8.5h.01M15 8.5h.01M6.5 12h7"/>',
  screen: '<rect x="3" y="4" width="14" height="9.5" rx="1.5"/><path d="M7.5 16.5h5"/>',
  search: '<circle cx="9" cy="9" r="5.25"/><path d="m13 13 3.75 3.75"/>',
  server:
    '<rect x="3.5" y="3.5" width="13" height="5" rx="1.25"/><rect x="3.5" y="11.5" width="13" height="5" rx="1.25"/><path d="M6.5 6h.01M6.5 14h.01" stroke-width="2.2"/>',
  shield: '<path d="M10 2.75 4 5v4.5c0 3.75 2.5 6.5 6 7.75 3.5-1.25 6-4 6-7.75V5z"/>',
  'shield-check':
    '<path d="M10 2.75 4 5v4.5c0 3.75 2.5 6.5 6 7.75 3.5-1.25 6-4 6-7.75V5z"/><path d="m7.25 9.75 2 2 3.5-3.75"/>',
  'sign-out': '<path d="M8.5 3.5h-4v13h4M8 10h8.5m-3.25-3.25L16.5 10l-3.25 3.25"/>',
  sliders:
    '<path d="M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7"/><circle cx="12.5" cy="6" r="1.9"/><circle cx="7.5" cy="14" r="1.9"/>',
  sun: '<circle cx="10" cy="10" r="3.25"/><path d="M10 2.75v1.5M10 15.75v1.5M2.75 10h1.5M15.75 10h1.5M4.9 4.9l1 1M14.1 14.1l1 1M15.1 4.9l-1 1M5.9 14.1l-1 1"/>',
  user: '<circle cx="10" cy="7" r="3"/><path d="M4 16.5c.6-3 2.9-4.75 6-4.75s5.4 1.75 6 4.75"/>',
  users:
    '<circle cx="7.5" cy="7" r="2.75"/><path d="M2.5 16c.4-2.7 2.3-4.25 5-4.25s4.6 1.55 5 4.25M12.5 4.5a2.75 2.75 0 0 1 .6 5.2M14.6 12.1c1.6.6 2.6 1.9 2.9 3.9"/>',
  warning: '<path d="M10 3.25 17.25 16H2.75z"/><path d="M10 8v3.75M10 13.8v.1"/>',
  x: '<path d="m5.5 5.5 9 9m0-9-9 9"/>',
} as const satisfies Record<string, string>

export type IconName = keyof typeof DRAWINGS
