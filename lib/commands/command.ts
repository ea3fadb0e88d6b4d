import { closeStore } from '@/lib/db/store'

/**
 * Runs a command with the arguments it was given, and closes the database at its end. A command that returns a number
 * ends the process with it. What it throws is a sentence for whoever typed it, and ends the process with `failed`.
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
