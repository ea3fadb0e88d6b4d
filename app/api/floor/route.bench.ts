/** Reads a request and returns an empty object: what the platform itself costs. The bench compares the Query API with it. */
export async function POST(request: Request): Promise<Response> {
  await request.text()
  return Response.json({})
}
