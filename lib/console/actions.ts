import { notFound, redirect } from 'next/navigation'
import { MADE_FOR } from '@/components/ui/made-for-name'
import { nameInArn } from '@/lib/arns'
import type { SignedIn } from '@/lib/auth/session'
import { AwsError } from '@/lib/errors'
import { FactorDue } from '@/lib/gate/fresh-factor'
import { hatTexts } from '@/lib/texts/hats'
import { errorView } from './error-view'
import { Form } from './form'
import { type FormState, failed, invalid } from './form-state'
import { redirectWith } from './last-result'
import { demandSameOrigin, requestFacts } from './request'
import { demandSession } from './session'
import { confirmHref } from './step-up'

/**
 * Makes a server action of a signed-in page. It checks the origin of the request, requires the session, reads the form
 * strictly, and turns errors of the service into a state to show. If a code is needed first, it redirects to the page
 * for one, and from there back to `path` or `backTo`. A server action is a public address, so it must not rely on its
 * page for any check.
 */
export function formAction<Result = undefined>(
  path: string,
  work: (form: Form, session: SignedIn) => Promise<FormState<Result>>,
  { backTo = () => path }: { backTo?: (form: Form) => string } = {},
): (before: FormState<Result>, data: FormData) => Promise<FormState<Result>> {
  return publicAction(async (form) => {
    const session = await demandSession(path)
    const changed = changedHats(form, session)
    if (changed) return { ...invalid([{ message: changed }]), code: 'AccessDenied' }
    return codeFirst(
      () => work(form, session),
      () => backTo(form),
    )
  })
}

/** Redirects to the page that asks for a code if the work needs one first. */
async function codeFirst<T>(work: () => Promise<T>, backTo: () => string): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof FactorDue) redirect(confirmHref(backTo()))
    throw thrown
  }
}

/**
 * In a lab somebody wears one hat after the other, in several tabs. A form that was made for one person must not act as
 * another: says so if the session is no longer that of the form's page. Forms of other accounts do not say whose they are.
 */
function changedHats(form: Form, { caller }: SignedIn): string | undefined {
  const before = form.text(MADE_FOR)
  if (before === '' || before === caller.arn) return undefined
  return hatTexts.changedText(nameInArn(before), nameInArn(caller.arn))
}

/** Like `formAction`, for pages before the sign-in, which have no session. */
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

/** Makes a server action that redirects, with the same checks as `formAction`. */
export function formCommand(
  path: string,
  work: (form: Form, session: SignedIn) => Promise<void>,
  { backTo = () => path }: { backTo?: (form: Form) => string } = {},
): (data: FormData) => Promise<void> {
  return publicCommand(async (form) => {
    const session = await demandSession(path)
    const changed = changedHats(form, session)
    if (changed) await redirectWith(session.caller, path, { tone: 'danger', title: hatTexts.changed, text: changed })
    return codeFirst(
      () => work(form, session),
      () => backTo(form),
    )
  })
}

/** The same without a session. No form can show an error, so a form that no page of ours sends gets 404. */
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

/** The form that was sent to an action. The caller chooses the arguments: anything else than a form gets 404. */
function formIn(data: unknown): Form {
  return data instanceof FormData ? new Form(data) : notFound()
}
