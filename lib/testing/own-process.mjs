import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

// In JavaScript, because the configuration of vitest imports it.

// Settings, mocks and replaced globals outlive the file that made them. Files that only pass the environment to child
// processes are not affected.
const CHANGES_PROCESS =
  /ownDatabase\(\{|\bvi\.(mock|doMock|stubGlobal|stubEnv|spyOn|useFakeTimers|resetModules)\b|process\.(chdir|umask)|process\.env[.[][^=\n]* = |(delete|assign\() ?process\.env|globalThis/

// The default account is the same in every database, and a process caches the end of each account's trail.
const MAKES_WORLDS = /^lib\/worlds\/|\b(makeDefaultAccount|prepareDatabase)\b/

/**
 * Reports whether a test file changes its process. All others share processes.
 * @param {string} file its path from the root of the project
 * @param {string} text
 */
export const needsOwnProcess = (file, text) =>
  MAKES_WORLDS.test(file) || MAKES_WORLDS.test(text) || CHANGES_PROCESS.test(text)

/**
 * The paths of the test files below some folders that need their own process.
 * @param {readonly string[]} folders
 */
export const ownProcessTests = (folders) =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file) && needsOwnProcess(file, readFileSync(file, 'utf8')))
