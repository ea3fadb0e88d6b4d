import type { ServerResponse } from 'node:http'
import { watchingOutages } from '@/lib/db/outage'

/**
 * Runs what answers with a page. If the database fails meanwhile, the page, which says so as a whole or in a panel, gets
 * the status 503 (S-129). Next has no way to set it, and answers 200 or 500.
 */
export function withOutageStatus<T>(response: ServerResponse, work: () => T): T {
  return watchingOutages((watch) => {
    response.writeHead = new Proxy(response.writeHead, {
      apply(writeHead, self, [status, ...rest]: [number, ...unknown[]]) {
        const isPage = status === 200 || status === 500
        if (watch.sawOutage && isPage && !response.headersSent) response.setHeader('retry-after', '5')
        return Reflect.apply(writeHead, self, [watch.sawOutage && isPage ? 503 : status, ...rest])
      },
    })
    return work()
  })
}
