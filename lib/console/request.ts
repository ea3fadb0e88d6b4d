import { headers } from 'next/headers'
import { cache } from 'react'
import type { RequestFacts } from '@/lib/auth/caller'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { isSameOrigin } from '@/lib/values/same-origin'
import type { FormState } from './form-state'
import { safeReturnTo } from './return-to'
import { FORM_STATE, readState } from './shown-state'

/** What the server established about the current request. */
export const requestFacts = cache(async (): Promise<RequestFacts> => {
  const given = await headers()
  const page = given.get('x-postern-page')
  return {
    requestId: given.get('x-request-id') ?? '',
    sourceIp: given.get('x-postern-source-ip') ?? '',
    userAgent: given.get('user-agent') ?? '',
    secureTransport: given.get('x-postern-secure-transport') === 'true',
    entryPoint: 'console',
    ...(page !== null && { page }),
  }
})

/**
 * Refuses a change that another site may have sent (S-54). Next's own check lets a request without Origin pass, so it
 * is not enough. Throws AccessDenied.
 */
export async function demandSameOrigin(): Promise<void> {
  const given = await headers()
  const said = { site: given.get('sec-fetch-site'), origin: given.get('origin'), host: given.get('host') }
  if (isSameOrigin(said, env().publicUrl)) return
  throw new AwsError('AccessDenied', 'The request did not come from a page of this console.')
}

/** The state in which the page shows the form that was sent to it; ready if none was. */
export async function shownState(): Promise<FormState> {
  return readState((await headers()).get(FORM_STATE))
}

/** The page that a form was sent from, if a sign-in may lead back to it; else the home page. */
export async function pageOfForm(): Promise<string> {
  const from = (await headers()).get('referer')
  if (from === null || !URL.canParse(from)) return '/'
  const { pathname, search } = new URL(from)
  return safeReturnTo(`${pathname}${search}`)
}
