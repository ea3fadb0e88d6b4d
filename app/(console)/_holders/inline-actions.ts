'use server'

import type { FindingView } from '@/components/iam/finding-view'
import type { RefusalView } from '@/components/iam/refusal-view'
import type { Caller } from '@/lib/auth/caller'
import { formAction } from '@/lib/console/actions'
import { actionMoment, askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorView } from '@/lib/console/error-view'
import { type FormError, type FormState, failed, invalid, READY, saidBy } from '@/lib/console/form-state'
import { inlineDocument } from '@/lib/console/held-policies'
import { holderHref } from '@/lib/console/holder-address'
import { holderIn, type NamedHolder, policyCall } from '@/lib/console/holders'
import { redirectWith } from '@/lib/console/last-result'
import { type EffectChoices, inlineEffect } from '@/lib/console/policies/effect/changes'
import { asksAgain, choicesIn } from '@/lib/console/policies/effect/choices'
import { confirmationProblems } from '@/lib/console/policies/effect/confirmed'
import type { PreviewedEffect } from '@/lib/console/policies/effect/effect'
import { DOCUMENT_FIELD, documentProblem } from '@/lib/console/policies/saving'
import { resultOfCall } from '@/lib/console/results'
import { findingsOn } from '@/lib/console/simulator/findings'
import { inlinePolicyTexts as texts } from '@/lib/texts/inline-policy'

/** What the form is answered with: a refusal, the validator's findings, or the effect of the draft. */
export type InlineAnswer = { denied?: RefusalView; findings?: readonly FindingView[]; review?: PreviewedEffect }

type Values = Readonly<Record<string, string>>
type Draft = { holder: NamedHolder; policy: string; document: string }

/**
 * Saves an inline policy of the user, group or role that `kind` and `name` are, once its effect was shown. Gets `policy`, its
 * name; `isNew` where there must be none of that name; `document`; and what the effect asks for. `intent` is "check",
 * "review", "edit" or "save", as for managed policies.
 */
export const saveInline = formAction<InlineAnswer>('/', async (form, { caller }) => {
  const holder = holderIn(form.text('kind'), form.text('name'))
  const document = form.text(DOCUMENT_FIELD)
  const policy = form.text('policy').trim()
  const values = { policy, [DOCUMENT_FIELD]: document }
  const intent = form.text('intent')
  if (intent === 'edit') return { ...READY, values, result: {} }
  if (intent === 'check') {
    const findings = await findingsOn(caller, document, 'identity', actionMoment())
    if (!findings.ok) return refusedBy(findings.error, values)
    return { ...READY, values, result: { findings: findings.output } }
  }
  const problems = [nameProblem(policy), documentProblem(document, { managed: false })].filter(
    (one) => one !== undefined,
  )
  if (problems.length > 0) return invalid(problems, values)
  const now = await documentNow(caller, holder, policy)
  if (!now.ok) return refusedBy(now.error, values)
  if (form.isChecked('isNew') && now.output !== '') {
    return invalid([{ field: 'policy', message: texts.taken(policy) }], values)
  }
  const valuesOf = (name: string) => form.texts(name)
  const asked = { draft: { holder, policy, document }, now: now.output, choices: choicesIn(valuesOf) }
  if (intent === 'review' || asksAgain(valuesOf)) return reviewed(caller, asked, values)
  const missing = confirmationProblems(form, policy)
  if (missing.length > 0) return reviewed(caller, asked, values, missing)
  const { operation, input } = policyCall(holder, 'putInline', { PolicyName: policy, PolicyDocument: document })
  const answer = await askAs(caller, operation, input)
  if (!answer.ok) return refusedBy(answer.error, values)
  const done = texts.saved(policy, holder.name)
  return redirectWith(caller, holderHref(holder, 'permissions'), resultOfCall(operation.action, answer, { done }))
})

function nameProblem(policy: string): FormError | undefined {
  if (policy === '') return { field: 'policy', message: texts.enterName }
  return /^[\w+=,.@-]{1,128}$/.test(policy) ? undefined : { field: 'policy', message: texts.nameRule }
}

/** The document as it is saved; empty if there is none. */
async function documentNow(caller: Caller, holder: NamedHolder, policy: string) {
  const answer = await inlineDocument(caller, holder, policy)
  if (!answer.ok && answer.error.code === 'NoSuchEntity') return { ok: true, output: '' } as const
  return answer
}

async function reviewed(
  caller: Caller,
  { draft: { holder, policy, document }, now, choices }: { draft: Draft; now: string; choices: EffectChoices },
  values: Values,
  errors: readonly FormError[] = [],
): Promise<FormState<InlineAnswer>> {
  const effect = await inlineEffect(caller, { holder, name: policy, now, draft: document }, choices)
  if (!effect.ok) return refusedBy(effect.error, values)
  return { ...(errors.length > 0 ? invalid(errors, values) : { ...READY, values }), result: { review: effect.output } }
}

function refusedBy(error: ErrorView, values: Values): FormState<InlineAnswer> {
  const inDocument = saidBy(error, DOCUMENT_FIELD)
  const state = failed(error, values, { MalformedPolicyDocument: inDocument, LimitExceeded: inDocument })
  return { ...state, result: error.refusal && { denied: deniedView(error.refusal) } }
}
