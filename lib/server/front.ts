import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { systemSources } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import { log } from '@/lib/log'
import { rejectionTexts as texts } from '@/lib/texts/rejections'
import { actionForm, formDataOf } from './action-form'
import { fillAnswer } from './answer-headers'
import { isForHealth, serveHealth } from './health'
import { inLanguageOf } from './language'
import { isLanguageChoice, serveLanguageChoice } from './language-choice'
import { measureRequest } from './measure-request'
import { withOutageStatus } from './outage-status'
import { prepareRequest } from './prepare-request'
import { isForm, isFormElsewhere, largestBody, type Rejection, refusalOf, refuse, tooLong } from './refusal'
import { bodyOf, ReadRequest } from './request-body'
import { isForApi, serveApi } from './serve-api'
import { isForMetrics, serveMetrics } from './serve-metrics'
import { inSignInLine } from './sign-in-line'
import { isUserSignIn, serveUserSignIn } from './user-sign-in'

/**
 * Handles requests before the pages, each in its language: cleans them, refuses what no page can answer, and sets headers.
 * Answers supervisors, with what `isStopping` says, and programs.
 */
export function front(pages: RequestListener, dev: boolean, isStopping = () => false): RequestListener {
  return (request, response) => inLanguageOf(request, () => answer(request, response))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    measureRequest(request, response)
    try {
      prepareRequest(request, response, systemSources.chance)
      await fillAnswer(request, response, dev)
      const refusal = refusalOf(request, dev)
      if (isForApi(request)) return await serveApi(request, response, refusal)
      if (refusal) return refuse(request, response, refusal)
      if (isForHealth(request)) return await serveHealth(request, response, isStopping())
      if (isForMetrics(request)) return await serveMetrics(request, response)
      const whole = await wholeRequest(request, dev, pages)
      if ('text' in whole) return refuse(request, response, whole)
      await inSignInLine(request, response, async () => withOutageStatus(response, () => whole.serve(response)))
    } catch (thrown) {
      answerFailure(thrown, request, response)
    }
  }
}

/** A request whose body was read, and what answers it. */
type WholeRequest = { serve: (response: ServerResponse) => void | Promise<void> }

/** Reads the body of a request first, because Next answers 500 to one that is too long or not a form. */
async function wholeRequest(
  request: IncomingMessage,
  dev: boolean,
  pages: RequestListener,
): Promise<WholeRequest | Rejection> {
  const byPages = (whole: IncomingMessage): WholeRequest => ({ serve: (response) => pages(whole, response) })
  const { method, headers, url = '' } = request
  if (method === 'GET' || method === 'HEAD') return byPages(request)
  if (isFormElsewhere(request)) return { status: 415, text: texts.notToPage }
  const body = await bodyOf(request, largestBody(url))
  if (body === undefined) return tooLong(url)
  if (!isForm(request, dev)) return byPages(new ReadRequest(request, body))
  const data = await formDataOf(body, headers['content-type'] ?? '')
  if (data === undefined) return noForm()
  if (isLanguageChoice(request)) return { serve: (response) => serveLanguageChoice(request, response, data) }
  if (isUserSignIn(request, data)) return { serve: (response) => serveUserSignIn(request, response, data, pages) }
  const form = await actionForm(data, 'next-action' in headers)
  if (form === undefined) return noForm()
  // The encoded form may be longer, because of the names of its parts.
  if (form.body.length > largestBody(url)) return tooLong(url)
  return byPages(new ReadRequest(request, form.body, form.contentType))
}

const noForm = (): Rejection => ({ status: 400, text: texts.noForm })

function answerFailure(thrown: unknown, request: IncomingMessage, response: ServerResponse): void {
  // The client closed the connection, so no answer is possible. This is not an error.
  if (request.socket.destroyed) return
  log().error({ err: thrown, path: request.url?.slice(0, 200) }, 'unexpected')
  if (!response.headersSent) response.writeHead(AwsError.from(thrown).status)
  response.end()
}
