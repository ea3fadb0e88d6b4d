import { notFound } from 'next/navigation'
import { demandLabPages } from '@/lib/console/labs/seat'
import { shownTour, tourStamp, tourState } from '@/lib/console/labs/tour'

/**
 * How far the tour of this browser is, as JSON. 304 while nothing has happened since the stamp of `If-None-Match`. 404 if
 * another tour is on, or none, and outside training.
 */
export async function GET(request: Request, { params }: { params: Promise<{ tour: string }> }): Promise<Response> {
  demandLabPages()
  const shown = (await shownTour()) ?? notFound()
  if (shown.tour.id !== (await params).tour) notFound()
  const known = request.headers.get('if-none-match')
  const stamp = (await tourStamp(shown)) ?? notFound()
  if (known === `"${stamp}"`) return new Response(null, { status: 304, headers: { etag: known } })
  const state = (await tourState(shown)) ?? notFound()
  return Response.json(state, { headers: { etag: `"${state.stamp}"` } })
}
