import { notFound, redirect } from 'next/navigation'
import type { SignedIn } from '@/lib/auth/session'
import { AwsError } from '@/lib/errors'
import { FactorDue } from '@/lib/gate/fresh-factor'
import { errorView } from './error-view'
import { Form } from './form'
import { type FormState, failed } from './form-state'
import { demandSameOrigin, requestFacts } from './request'
import { demandSession } from './session'
import { confirmHref } from './step-up'

/**
 * Makes a server action of a signed-in page: checks where the request came from, demands the session, reads the form
 * strictly, and turns what the service refuses into something to show. Where a code must be given first it leads to the
 * page that asks for one, and back to `path` or where `backTo` says. A server action is a public address: nothing about
 * it may be left to the page it stands on.
 */
export function formAction<Result = undefined>(
  path: string,
  work: (form: Form, session: SignedIn) => Promise<FormState<Result>>,
  { backTo = () => path }: { backTo?: (form: Form) => string } = {},
): (before: FormState<Result>, data: FormData) => Promise<FormState<Result>> {
  return publicAction(async (form) => {
    const session = await demandSession(path)
    try {
      return await work(form, session)
    } catch (thrown) {
      if (thrown instanceof FactorDue) redirect(confirmHref(backTo(form)))
      throw thrown
    }
  })
}

/** The same for pages before the sign-in, which have no session yet. */
export function publicAction<Result = undefined>(
  work: (form: Form) => Promise<FormState<Result>>,
): (before: FormState<Result>, data: FormData) => Promise<FormState<Result>> {
  return async (_before, data) => {
    const form = formIn(data)
    try {
      await demandSameOrigin()
      return await work(form)
    } catch (thrown) {
      if (!(thrown instanceof AwsError)) throw thrown
      return failed(errorView(thrown, (await requestFacts()).requestId))
    }
  }
}

/** Makes a server action that answers by leading somewhere, with the same care as `formAction`. */
export function formCommand(
  path: string,
  work: (form: Form, session: SignedIn) => Promise<void>,
): (data: FormData) => Promise<void> {
  return publicCommand(async (form) => work(form, await demandSession(path)))
}

/** The same without a session. There is no form to show an error in: whoever sends what no page of ours does gets 404. */
export function publicCommand(work: (form: Form) => Promise<void>): (data: FormData) => Promise<void> {
  return async (data) => {
    const form = formIn(data)
    await demandSameOrigin()
    try {
      await work(form)
    } catch (thrown) {
      if (thrown instanceof AwsError && thrown.code === 'ValidationError') notFound()
      throw thrown
    }
  }
}

/** The form that an action was sent. Whoever calls it chooses what with: anything else is answered with 404. */
function formIn(data: unknown): Form {
  return data instanceof FormData ? new Form(data) : notFound()
}
