import { exampleOf } from '@/lib/playground/examples'
import type { Inquiry } from '@/lib/playground/inquiry'
import { inquiryIn, isLink, type LinkRead } from '@/lib/playground/link'
import type { Reply } from '@/lib/playground/reply'

/** Why an address that is meant to hold a question holds none. */
export type BadLink = Exclude<LinkRead, { ok: true }>['why']

/** The question with which a page opens: that of its address, or the first example. */
type Opened = { inquiry: Inquiry; isInAddress: boolean; badLink?: BadLink }

type Listener = {
  answered: (reply: Reply) => void
  /** The worker could not be started, or it failed. */
  stopped: () => void
}

/** The policy engine in a worker beside the page. It answers in the order asked. */
export type Engine = {
  /** The fragment of the address for which it was started. */
  fragment: string
  /** Asked as soon as it is read. */
  opened: Promise<Opened>
  /** Asks, unless this was asked last. */
  ask: (inquiry: Inquiry) => void
  hasAsked: (inquiry: Inquiry) => boolean
  /** Tells what comes, and at once what has come last. */
  listen: (listener: Listener) => void
  stop: () => void
}

/**
 * Reads the question in the fragment of an address and asks the worker. It needs no page, so the answer is on its way while
 * the page is drawn.
 */
export function startEngine(worker: Worker, fragment: string): Engine {
  let asked: Inquiry | undefined
  let last: Reply | undefined
  let hasFailed = false
  let listener: Listener | undefined
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    last = data
    listener?.answered(data)
  }
  worker.onerror = () => {
    hasFailed = true
    listener?.stopped()
  }
  function ask(inquiry: Inquiry) {
    if (asked === inquiry) return
    asked = inquiry
    worker.postMessage(inquiry)
  }
  const opened = openedBy(fragment)
  opened.then(({ inquiry }) => ask(inquiry))
  return {
    fragment,
    opened,
    ask,
    hasAsked: (inquiry) => asked === inquiry,
    listen(one) {
      listener = one
      if (last) one.answered(last)
      if (hasFailed) one.stopped()
    },
    stop: () => worker.terminate(),
  }
}

/** The question of the page that has this fragment. Never throws. */
async function openedBy(fragment: string): Promise<Opened> {
  if (!isLink(fragment)) return { inquiry: exampleOf('list'), isInAddress: false }
  const link = await inquiryIn(fragment)
  return link.ok
    ? { inquiry: link.inquiry, isInAddress: true }
    : { inquiry: exampleOf('list'), isInAddress: false, badLink: link.why }
}
