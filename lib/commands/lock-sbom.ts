/** npm's lock file (npm docs, "package-lock.json"), as far as we read it. */
export type Lock = { lockfileVersion: number; packages: Readonly<Record<string, LockedPackage>> }

/** A package by its path, such as `node_modules/a/node_modules/b`; the project itself has the empty path. */
type LockedPackage = {
  name?: string
  version: string
  integrity?: string
  resolved?: string
  link?: boolean
  license?: string
  dev?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
  dependencies?: Readonly<Record<string, string>>
  optionalDependencies?: Readonly<Record<string, string>>
  devDependencies?: Readonly<Record<string, string>>
}

/** The name of a package by its path. */
export const nameAt = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Whether a package is only needed to build and test, not by a server. */
export const isTool = ({ dev, devOptional }: LockedPackage) => Boolean(dev || devOptional)

/**
 * The bill of materials of a lock file in CycloneDX 1.6: each package once, with its hash, its licence and its
 * dependencies; `excluded` marks what no server needs, and of the rest what `isNeeded` does not name. The same lock file always gives the same bill. npm's own `sbom`
 * cannot be used: it refuses this tree because of optional packages for other systems, and with `--omit dev` it leaves
 * react out.
 */
export function sbomOf({ packages }: Lock, isNeeded: (name: string) => boolean = () => true): object {
  const project = packages['']
  if (!project) throw new Error('The lock file does not tell whose it is.')
  const byRef = new Map<string, string[]>()
  for (const place of Object.keys(packages).filter((one) => one !== '')) {
    const ref = refOf(place, packages)
    byRef.set(ref, [...(byRef.get(ref) ?? []), place])
  }
  const refs = [...byRef.keys()].sort()
  const copiesOf = (ref: string) => byRef.get(ref) ?? []
  return {
    ...{ $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6' },
    version: 1,
    metadata: { component: { ...componentOf('', packages), type: 'application' } },
    components: refs.map((ref) => {
      const copies = copiesOf(ref)
      const needed = copies.find((place) => !isTool(packages[place] ?? project) && isNeeded(nameOf(place, packages)))
      return { ...componentOf(needed ?? copies[0] ?? '', packages), scope: needed ? 'required' : 'excluded' }
    }),
    dependencies: ['', ...refs].map((ref) => {
      const uses = (ref === '' ? [''] : copiesOf(ref)).flatMap((place) => usedAt(place, packages))
      return { ref: ref || refOf('', packages), dependsOn: [...new Set(uses)].sort() }
    }),
  }
}

type Packages = Lock['packages']

function componentOf(place: string, packages: Packages): object {
  const { version, integrity, license } = packages[place] ?? { version: '' }
  const ref = refOf(place, packages)
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(nameOf(place, packages)) ?? []
  const content = integrity && Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')
  return {
    ...{ type: 'library', 'bom-ref': ref, ...(group && { group }), name, version, purl: ref },
    ...(content && { hashes: [{ alg: 'SHA-512', content }] }),
    ...(license && { licenses: [licenceOf(license)] }),
  }
}

const nameOf = (place: string, packages: Packages) => packages[place]?.name ?? nameAt(place)

/** The package URL of type `npm`, where the `@` of a scope is percent-encoded. */
const refOf = (place: string, packages: Packages) =>
  `pkg:npm/${nameOf(place, packages).replace('@', '%40')}@${packages[place]?.version}`

// An id, or an expression of ids (SPDX 2.3, annex D); any other text is only a name.
function licenceOf(text: string): object {
  if (/^[\w.-]+$/.test(text)) return { license: { id: text } }
  return / (OR|AND) /.test(text) ? { expression: text } : { license: { name: text } }
}

/** The dependencies of a package, found from its path as Node does: in the nearest `node_modules` upwards. */
function usedAt(place: string, packages: Packages): string[] {
  const { dependencies, optionalDependencies, devDependencies } = packages[place] ?? {}
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...(place === '' && devDependencies) })
  return names.flatMap((name) => {
    for (let from = place; ; from = from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0))) {
      const found = `${from && `${from}/`}node_modules/${name}`
      if (packages[found]) return [refOf(found, packages)]
      if (from === '') return []
    }
  })
}
