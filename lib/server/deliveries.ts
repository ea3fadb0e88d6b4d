import type { Clock } from '@/lib/clock'
import { log } from '@/lib/log'
import { type DeliveryRun, deliverDue } from '@/lib/notices/deliver'

const EVERY_MS = 5_000

/** Delivers due notices every few seconds, one round at a time. Does not keep the process alive. */
export function keepDelivering(run: DeliveryRun, clock: Clock): void {
  let isBusy = false
  const round = async () => {
    if (isBusy) return
    isBusy = true
    await deliverDue(run, clock.now()).catch((thrown: unknown) => log().error({ err: thrown }, 'notices not delivered'))
    isBusy = false
  }
  setInterval(round, EVERY_MS).unref()
}
