import type { IncomingMessage, ServerResponse } from 'node:http'
import { measured } from '@/lib/meter'
import { isForHealth } from './health'
import { isForApi } from './serve-api'
import { isForMetrics } from './serve-metrics'

/** Tells the meter of a request once its answer is sent, or its client has gone. */
export function measureRequest(request: IncomingMessage, response: ServerResponse): void {
  const began = performance.now()
  response.once('close', () => {
    const seconds = (performance.now() - began) / 1000
    measured({ of: 'request', kind: kindOf(request), status: response.statusCode, seconds })
  })
}

function kindOf(request: IncomingMessage): string {
  const { method, url = '' } = request
  if (isForApi(request)) return 'api'
  if (isForHealth(request)) return 'health'
  if (isForMetrics(request)) return 'metrics'
  if (url.startsWith('/_next/')) return 'asset'
  if (url.startsWith('/api/')) return 'other'
  return method === 'POST' ? 'form' : 'page'
}
