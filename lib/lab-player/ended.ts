import { AwsError } from '@/lib/errors'

/** The output of a call that succeeds, as it should; undefined for one that is refused, as it should be. */
export async function ended<T>(work: Promise<T>, expected: string | undefined): Promise<T | undefined> {
  const answer = await work.then(
    (output) => ({ output }),
    (thrown: unknown) => ({ thrown }),
  )
  if ('output' in answer) {
    if (expected !== undefined) throw new Error(`The call succeeded, and should end with ${expected}.`)
    return answer.output
  }
  if (answer.thrown instanceof AwsError && answer.thrown.code === expected) return undefined
  throw answer.thrown
}
