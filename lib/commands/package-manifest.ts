/** What a manifest says that the package needs. */
export type Manifest = {
  name: string
  version: string
  description: string
  license: string
  engines: { node: string }
  dependencies: Readonly<Record<string, string>>
}

/** Native packages, which npm installs for each platform. */
export const NATIVE: readonly string[] = ['@libsql/client', '@node-rs/argon2', 'libsql']

/**
 * The manifest of the package that people install. `bundled`: the versions of the packages that are inside of it. Others
 * are native: each platform has its own.
 */
export function manifestOf(
  { name, version, description, license, engines, dependencies }: Manifest,
  bundled: Readonly<Record<string, string>>,
): object {
  const native = Object.fromEntries(NATIVE.map((one) => [one, dependencies[one]]))
  return {
    ...{ name, version, description, license, type: 'module', engines },
    bin: { postern: 'server/cli.js' },
    exports: {
      '.': { types: './types/package/start.d.ts', default: './server/start.js' },
      './client': { types: './types/fixtures/client.d.ts', default: './fixtures/client.js' },
      './playwright': { types: './types/fixtures/playwright.d.ts', default: './fixtures/playwright.js' },
      './package.json': './package.json',
    },
    dependencies: { ...native, ...bundled },
    bundleDependencies: Object.keys(bundled),
    peerDependencies: { '@playwright/test': '>=1.61' },
    peerDependenciesMeta: { '@playwright/test': { optional: true } },
  }
}
