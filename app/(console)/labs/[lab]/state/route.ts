import { notFound } from 'next/navigation'
import { labStateOf, stampOfLab } from '@/lib/console/labs/lab-state'
import { demandLabPages, ownLabAccount } from '@/lib/console/labs/seat'

/**
 * How far this browser's account is in a lab, as JSON. 304 while nothing has happened since the stamp of `If-None-Match`:
 * then no trail is read. 404 for a lab that this browser has not begun, and outside training.
 */
export async function GET(request: Request, { params }: { params: Promise<{ lab: string }> }): Promise<Response> {
  demandLabPages()
  const own = (await ownLabAccount((await params).lab)) ?? notFound()
  const known = request.headers.get('if-none-match')
  const stamp = (await stampOfLab(own.account)) ?? notFound()
  if (known === tagged(stamp)) return new Response(null, { status: 304, headers: { etag: known } })
  const { state } = (await labStateOf(own.account)) ?? notFound()
  return Response.json(state, { headers: { etag: tagged(state.stamp) } })
}

const tagged = (stamp: string) => `"${stamp}"`
