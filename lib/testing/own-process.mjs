import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

// JavaScript, as the configuration of vitest imports it.

// Settings, mocks and replaced globals outlive the file that made them; what is done to the data directory or to the
// connection concerns whoever shares them.
const CHANGES_PROCESS =
  /ownDatabase\(\{|= ownDatabase\(|closeStore|\bvi\.(mock|doMock|stubGlobal|stubEnv|spyOn|useFakeTimers|resetModules)\b|process\.(env|chdir|umask)|globalThis|\.deleteMany\(\)/

// What these test is the process, the database as a whole, or time as the system has it.
const FOLDERS = /^lib\/(commands|db|sealed|server|worlds)\//

/**
 * Reports whether a test file changes the process that it runs in. All others share processes.
 * @param {string} file its path from the root of the project
 * @param {string} text
 */
export const needsOwnProcess = (file, text) => FOLDERS.test(file) || CHANGES_PROCESS.test(text)

/**
 * The paths of the test files below some folders that need a process to themselves.
 * @param {readonly string[]} folders
 */
export const ownProcessTests = (folders) =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file) && needsOwnProcess(file, readFileSync(file, 'utf8')))
