import { env } from '@/lib/env'

/** Reads a request and answers nothing: what the platform itself costs. Measurements hold the Query API against it. */
export async function POST(request: Request): Promise<Response> {
  if (env().environment !== 'training') return nothing()
  await request.text()
  return Response.json({})
}

// Next would answer other methods with 405, which tells that the address exists.
const nothing = () => new Response(null, { status: 404 })

export { nothing as DELETE, nothing as GET, nothing as HEAD, nothing as OPTIONS, nothing as PATCH, nothing as PUT }
