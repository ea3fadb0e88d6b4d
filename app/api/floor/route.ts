import { env } from '@/lib/env'

/** Reads a request and answers nothing: what the platform itself costs. Measurements hold the Query API against it. */
export async function POST(request: Request): Promise<Response> {
  if (env().environment !== 'training') return new Response(null, { status: 404 })
  await request.text()
  return Response.json({})
}
