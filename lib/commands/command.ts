import { closeStore } from '@/lib/db/store'

/**
 * Runs a command with the arguments of the process, and closes the database at its end. A number that the command
 * returns becomes the exit status. A thrown error is printed as a sentence for the operator; the exit status is then
 * `failed`.
 */
export async function runCommand(
  command: (args: string[]) => Promise<unknown>,
  { failed = 1, hint = '' }: { failed?: number; hint?: string } = {},
): Promise<void> {
  try {
    const answer = await command(process.argv.slice(2))
    if (typeof answer === 'number') process.exitCode = answer
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown
    process.stderr.write(`${thrown.message}\n${hint}`)
    process.exitCode = failed
  } finally {
    await closeStore()
  }
}
