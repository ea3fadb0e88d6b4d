import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PRODUCT } from '@/lib/values/product'
import { invokedAs } from './invoked-as'
import { type CheckOutcome, runCheck } from './policy-checks'

const HELP = `Asks the policy engine of ${PRODUCT} what check files expect. Needs no server and no database.

  ${invokedAs('check:policies', 'check')} <file>...

A check is made in the policy simulator, by "Save as check". Prints a line for each answer that differs.
Ends with 0 when all is as expected, with 1 when an answer differs, with 2 when a file cannot be read.
`

const files = process.argv.slice(2)
if (files.length === 0 || files.includes('--help') || files.includes('-h')) {
  process.stdout.write(HELP)
  process.exit(files.length === 0 ? 2 : 0)
}

const outcomes = files.map((file) => {
  const outcome = outcomeOf(file)
  for (const line of [...outcome.problems, ...outcome.differences]) console.log(`${file}: ${line}`)
  return outcome
})
console.log(summary(outcomes))
process.exitCode = exitCode(outcomes)

function outcomeOf(file: string): CheckOutcome {
  try {
    return runCheck(read(file), (beside) => read(path.resolve(path.dirname(file), beside)))
  } catch (thrown) {
    return { cells: 0, differences: [], problems: [thrown instanceof Error ? thrown.message : String(thrown)] }
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`${file} cannot be read.`)
  }
}

function summary(all: readonly CheckOutcome[]): string {
  const cells = all.reduce((sum, outcome) => sum + outcome.cells, 0)
  const differing = all.reduce((sum, { differences }) => sum + differences.length, 0)
  const unread = all.filter(({ problems }) => problems.length > 0).length
  const counted = [
    `${all.length} ${all.length === 1 ? 'file' : 'files'}`,
    `${cells - differing} as expected`,
    `${differing} different`,
    ...(unread > 0 ? [`${unread} malformed`] : []),
  ]
  return counted.join(', ')
}

function exitCode(all: readonly CheckOutcome[]): number {
  if (all.some(({ problems }) => problems.length > 0)) return 2
  return all.some(({ differences }) => differences.length > 0) ? 1 : 0
}
