import { spawnSync } from 'node:child_process'

/**
 * Finds a program that some tests run, in /usr/bin first, because PATH may name another one before it. Returns
 * undefined if there is none.
 */
export const findProgram = (name: string) =>
  [`/usr/bin/${name}`, name].find((place) => spawnSync(place, ['--version']).status === 0)
