/** A package that a build links under a name of its own: the name, a hyphen, and sixteen hexadecimal digits. */
const LINKED = /(["'`])((?:@[\w.-]+\/)?[\w.-]+?)-[0-9a-f]{16}((?:\/[\w./-]+)?\1)/g

/** Gives packages in built code the names back that they have everywhere. Other texts with digits stay as they are. */
export function plainNames(code: string, packages: readonly string[]): string {
  return code.replace(LINKED, (found, quote: string, name: string, rest: string) =>
    packages.includes(name) ? `${quote}${name}${rest}` : found,
  )
}
