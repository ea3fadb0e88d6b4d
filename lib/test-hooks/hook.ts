import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { isOperator } from '@/lib/worlds/operator-token'
import { type BodyMembers, bodyMembers } from './request-body'

/** What a test hook gets: parameters of the address, members of the body, and the query. */
type HookRequest<Params> = { params: Params; body: BodyMembers; query: URLSearchParams }

/** What it returns, and the present time of the account, if it concerns one. */
type HookAnswer = { status?: number; body?: unknown; now?: Date }

type Hook<Params> = (asked: HookRequest<Params>) => Promise<HookAnswer>
type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = (typeof METHODS)[number]

/**
 * Makes route handlers for a test hook, for all methods: outside training, none may reveal that the address exists.
 * Serves only the operator of the environment. Returns errors as JSON.
 */
export function hooks<Params = Record<never, string>>(
  served: Partial<Record<Method, Hook<Params>>>,
): Record<Method, Handler<Params>> {
  const allow = METHODS.filter((method) => served[method]).join(', ')
  const handler =
    (method: Method): Handler<Params> =>
    async (request, { params }) => {
      if (env().environment !== 'training') return failure(404, 'NotFound', 'There is nothing here.')
      if (!isOperator(request.headers.get('authorization'))) {
        const message = "The operator's token is missing or wrong: Authorization: Bearer <token>."
        return failure(401, 'Unauthorized', message, { 'www-authenticate': 'Bearer' })
      }
      const hook = served[method]
      if (!hook) return failure(405, 'MethodNotAllowed', `This address serves ${allow}.`, { allow })
      return answer(hook, request, await params)
    }
  return {
    GET: handler('GET'),
    HEAD: handler('HEAD'),
    POST: handler('POST'),
    PUT: handler('PUT'),
    PATCH: handler('PATCH'),
    DELETE: handler('DELETE'),
    OPTIONS: handler('OPTIONS'),
  }
}

async function answer<Params>(hook: Hook<Params>, request: Request, params: Params): Promise<Response> {
  try {
    const query = new URL(request.url).searchParams
    const { status = 200, body = {}, now } = await hook({ params, body: await bodyMembers(request), query })
    return Response.json(body, { status, headers: headers(now) })
  } catch (thrown) {
    // Anything else is a bug: the server logs it and responds with 500.
    if (!(thrown instanceof AwsError)) throw thrown
    return failure(thrown.status, thrown.code, thrown.message)
  }
}

function failure(status: number, code: string, message: string, more: Record<string, string> = {}): Response {
  return Response.json({ error: { code, message } }, { status, headers: { ...headers(undefined), ...more } })
}

function headers(now: Date | undefined): Record<string, string> {
  const isTraining = env().environment === 'training'
  const time: Record<string, string> = isTraining
    ? { 'x-server-time': String((now ?? systemClock.now()).getTime()) }
    : {}
  return { ...time, 'cache-control': 'no-store' }
}
