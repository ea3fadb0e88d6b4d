import type { IncomingMessage, ServerResponse } from 'node:http'
import { rejectionTexts } from '@/lib/texts/rejections'
import { networkOf } from '@/lib/values/addresses'
import { fairQueue } from '@/lib/values/fair-queue'
import { beforeHead } from './answer-headers'
import { IN_TURN, SOURCE_IP } from './prepare-request'
import { refuse } from './refusal'

// Passwords are checked in a fair queue (lib/auth/passwords.ts). But even 80 forms from one address that only reach the
// pages keep their single thread busy for seconds, and all other forms wait. So sign-in forms take turns before the
// pages.
const line = fairQueue({ atOnce: 4, longest: 256 })

/**
 * Serves a request. A sign-in form waits for the turn of its network (S-34), or gets 429 if too many wait. Expects the
 * address in SOURCE_IP, and the body read.
 */
export async function inSignInLine(
  request: IncomingMessage,
  response: ServerResponse,
  serve: () => Promise<void>,
): Promise<void> {
  // Next forwards an action to its page, which may belong to the sign-in too: one turn is enough for both.
  if (!isOfSignIn(request) || request.headers[IN_TURN] !== undefined) return serve()
  const end = await line.turn(networkOf(String(request.headers[SOURCE_IP])))
  if (!end) return refuse(request, response, { status: 429, text: rejectionTexts.signInLine })
  const { socket } = request
  // A client that has closed the connection is not served, and one that closes it later gives its turn back at once.
  // Only the connection reports this: an answer that waits behind others on it gets no event.
  if (socket.destroyed) return end()
  socket.once('close', end)
  // When the answer begins, the pages have done their work. Sending it may take any time if the client does not read.
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
