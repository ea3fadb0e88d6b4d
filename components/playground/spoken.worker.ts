import { loadLanguage } from '@/components/ui/load-language'
import type { Inquiry } from '@/lib/playground/inquiry'
import { replyTo } from '@/lib/playground/reply'

/** The same as `answer.worker.ts`, in the language that the page has given as the name of the worker. */
const loaded = loadLanguage(self.name)

addEventListener('message', async ({ data }: MessageEvent<Inquiry>) => {
  await loaded
  postMessage(replyTo(data))
})
