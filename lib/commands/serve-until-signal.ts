import { env } from '@/lib/env'
import { serve } from '@/lib/server/serve'
import { PRODUCT } from '@/lib/values/product'
import { operatorToken } from '@/lib/worlds/operator-token'
import { signInDetails } from '@/lib/worlds/sign-in-details'

/**
 * Serves the console until a signal ends it, and prints its address and who can sign in; as one line of JSON, `{ url,
 * token }`, for programs. Ends the process with 1 and a sentence for the operator if it cannot start.
 */
export async function serveUntilSignal({ dev = false, json = false }): Promise<void> {
  try {
    const { address, stop } = await serve({ dev })
    const end = () => void stop().then(() => process.exit(0))
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end)
    // Printed last: after this line the server can be stopped.
    process.stdout.write(`${json ? forPrograms(address) : await forPeople(address)}\n`)
  } catch (thrown) {
    // Errors at the start are written for the operator; a stack would hide them.
    process.stderr.write(`${PRODUCT} could not start. ${thrown instanceof Error ? thrown.message : thrown}\n`)
    process.exit(1)
  }
}

const isTraining = () => env().environment === 'training'

// The token opens the test hooks, which exist only in training.
const forPrograms = (url: string) => JSON.stringify({ url, ...(isTraining() && { token: operatorToken() }) })

const forPeople = async (address: string) =>
  [`${PRODUCT} is ready: ${address}`, ...(isTraining() ? await signInDetails() : [])].join('\n')
