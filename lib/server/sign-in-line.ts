import type { IncomingMessage, ServerResponse } from 'node:http'
import { networkOf } from '@/lib/values/addresses'
import { fairQueue } from '@/lib/values/fair-queue'
import { beforeHead } from './answer-headers'
import { IN_TURN, SOURCE_IP } from './prepare-request'
import { refuse } from './refusal'

// Passwords are judged in a fair queue (lib/auth/passwords.ts), but 80 forms of one address that only reach the pages keep
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
  // Next sends an action on to the page that it stands on, which may be of the sign-in too: one turn is for both.
  if (!isOfSignIn(request) || request.headers[IN_TURN] !== undefined) return serve()
  const end = await line.turn(networkOf(String(request.headers[SOURCE_IP])))
  if (!end) return refuse(request, response, { status: 429, text: 'Too many people are signing in. Try again soon.' })
  const { socket } = request
  // Whoever has gone away meanwhile is not served, and whoever goes away later gives the turn back at once. It is the
  // connection that tells: an answer that stands behind others on it does not hear that it was closed.
  if (socket.destroyed) return end()
  socket.once('close', end)
  // The pages are done with their work when the answer begins. Sending it takes as long as somebody likes who does not
  // read it, nor what stands before it.
  beforeHead(response, end)
  request.headers[IN_TURN] = 'yes'
  try {
    await serve()
  } finally {
    socket.off('close', end)
    end()
  }
}

function isOfSignIn({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && decodeURIComponent(url.split('?', 1)[0] ?? '').startsWith('/sign-in')
}
