import type { IncomingMessage, ServerResponse } from 'node:http'
import { chosen, setCookie } from '@/lib/console/cookie-changes'
import { env } from '@/lib/env'
import { languageNamed } from '@/lib/texts/languages'
import { rejectionTexts } from '@/lib/texts/rejections'
import { refuse } from './refusal'

/** Reports whether a form is a choice of the language. */
export const isLanguageChoice = ({ url = '' }: IncomingMessage) => url.split('?', 1)[0] === '/language'

/**
 * Keeps the language that a form names in a cookie, and leads back to the page of the form. The browser loads it anew: with
 * an action of Next it would keep what it has of the page, in the language before.
 */
export function serveLanguageChoice(request: IncomingMessage, response: ServerResponse, data: FormData): void {
  const language = languageNamed(data.get('language')?.toString(), env().environment === 'training')
  if (language === undefined) refuse(request, response, { status: 400, text: rejectionTexts.language })
  else {
    const cookie = setCookie(chosen('language', language))
    response.writeHead(303, { location: pageOf(request), 'set-cookie': cookie }).end()
  }
}

/** The page that a form stands on. Only its path counts, so that nobody is led elsewhere. */
function pageOf({ headers: { referer } }: IncomingMessage): string {
  if (referer === undefined || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return pathname.replace(/^\/+/, '/') + search
}
