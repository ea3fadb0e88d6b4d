import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { serve } from '@/lib/server/serve'
import { PRODUCT } from '@/lib/values/product'
import { signInDetails } from '@/lib/worlds/sign-in-details'

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } })
// Errors at the start are written for the operator; a stack would hide them.
await serveUntilSignal(values.dev).catch((thrown: unknown) => {
  process.stderr.write(`${PRODUCT} could not start. ${thrown instanceof Error ? thrown.message : thrown}\n`)
  process.exit(1)
})

/** Serves the console until a signal ends it, and prints its address and who can sign in. */
async function serveUntilSignal(dev: boolean): Promise<void> {
  const { address, stop } = await serve({ dev })
  const end = () => void stop().then(() => process.exit(0))
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end)
  // Printed last: after this line the server can be stopped.
  const details = env().environment === 'training' ? await signInDetails() : []
  process.stdout.write(`${[`${PRODUCT} is ready: ${address}`, ...details].join('\n')}\n`)
}
