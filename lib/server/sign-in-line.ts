import type { IncomingMessage, ServerResponse } from 'node:http'
import { networkOf } from '@/lib/addresses'
import { fairQueue } from '@/lib/fair-queue'
import { SOURCE_IP } from './prepare-request'
import { refuse } from './refusal'

// Passwords are judged in a fair queue (lib/passwords.ts), but 80 forms of one address that only reach the pages keep
// their one thread busy for seconds, and everybody else's form with it. So forms wait for their turn before that.
const line = fairQueue({ atOnce: 4, longest: 256 })

/**
 * Serves a request; a form of the sign-in once its network is next (S-34). Who finds no room to wait gets 429. Expects
 * the address in SOURCE_IP, and the body read.
 */
export async function inSignInLine(
  request: IncomingMessage,
  response: ServerResponse,
  serve: () => Promise<void>,
): Promise<void> {
  if (!isOfSignIn(request)) return serve()
  const end = await line.turn(networkOf(String(request.headers[SOURCE_IP])))
  if (!end) return refuse(request, response, { status: 429, text: 'Too many people are signing in. Try again soon.' })
  // Whoever has gone away meanwhile is not served, and whoever goes away later gives the turn back at once.
  if (response.destroyed) return end()
  response.once('close', end)
  try {
    await serve()
  } finally {
    end()
  }
}

function isOfSignIn({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && decodeURIComponent(url.split('?', 1)[0] ?? '').startsWith('/sign-in')
}
