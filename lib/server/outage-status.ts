import type { ServerResponse } from 'node:http'
import { watchingOutages } from '@/lib/db/outage'

/**
 * Runs the handler of a page. If the database fails meanwhile, the page, which reports that as a whole or in a panel,
 * gets the status 503 (S-129). Next cannot set it, and answers 200 or 500.
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
