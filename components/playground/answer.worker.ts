import type { Inquiry } from '@/lib/playground/inquiry'
import { replyTo } from '@/lib/playground/reply'

// The policy engine beside the page, so that a hard question does not hold up the typing. It answers in the order asked.
addEventListener('message', ({ data }: MessageEvent<Inquiry>) => postMessage(replyTo(data)))
