import { spawnSync } from 'node:child_process'

/**
 * How to call a program that tests use where it is there: the system's own first, as something else may stand before it
 * on the path under the same name. Undefined where none runs.
 */
export const findProgram = (name: string) =>
  [`/usr/bin/${name}`, name].find((place) => spawnSync(place, ['--version']).status === 0)
