import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { hasBearer } from '@/lib/bearer'
import { env } from '@/lib/env'
import { countReadings } from './metrics'

const PATH = '/metrics'

let registry: Registry | undefined

/** Begins to count, if somebody may read it: METRICS_TOKEN is set. Called at the start, so that nothing is missed. */
export function startMetrics(): void {
  if (env().metricsToken !== undefined) registry ??= countReadings()
}

/** Reports whether a request is for the metrics. Without METRICS_TOKEN there are none, and the pages answer 404. */
export const isForMetrics = ({ url = '' }: IncomingMessage) =>
  env().metricsToken !== undefined && url.split('?', 1)[0] === PATH

/** Answers with the metrics as Prometheus's text, or 401 without the token. They have no names of people or accounts. */
export async function serveMetrics({ headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!hasBearer(headers.authorization, env().metricsToken ?? '')) {
    return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
  }
  startMetrics()
  response.writeHead(200, { 'content-type': registry?.contentType }).end(await registry?.metrics())
}
