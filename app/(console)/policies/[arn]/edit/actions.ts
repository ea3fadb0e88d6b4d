'use server'

import type { FindingView } from '@/components/iam/finding-view'
import type { RefusalView } from '@/components/iam/refusal-view'
import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { formAction } from '@/lib/console/actions'
import { actionMoment, askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorView } from '@/lib/console/error-view'
import { type FormError, type FormState, failed, invalid, READY, saidBy } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { policyHref } from '@/lib/console/policies/address'
import { type EffectChoices, policyEffect } from '@/lib/console/policies/effect/changes'
import { asksAgain, choicesIn } from '@/lib/console/policies/effect/choices'
import { confirmationProblems } from '@/lib/console/policies/effect/confirmed'
import type { PreviewedEffect } from '@/lib/console/policies/effect/effect'
import { DOCUMENT_FIELD, documentProblem, replaceable, savedVersion, seenVersions } from '@/lib/console/policies/saving'
import { findingsOn } from '@/lib/console/simulator/findings'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { GetPolicyVersion } from '@/lib/operations/iam/policies/get-policy-version'
import { ListPolicyVersions } from '@/lib/operations/iam/policies/list-policy-versions'
import { editingTexts } from '@/lib/texts/policy-editing'

const texts = editingTexts

/** What a draft comes to, or the refusal because of which that is not known. */
export type Review = Partial<PreviewedEffect> & { unknown?: { action: string; why: string } }

/**
 * What the form is answered with: a refusal, the validator's findings, the effect of the draft, or the version that somebody
 * else saved meanwhile.
 */
export type EditAnswer = {
  denied?: RefusalView
  findings?: readonly FindingView[]
  review?: Review
  meanwhile?: string
}

type Values = Readonly<Record<string, string>>

/**
 * Saves a document as a new version of a policy (`intent` "save", or "keep" where the default stays). With "check" it only
 * lets the validator read it, with "review" (or `without` or `checks`, see `choicesIn`)
 * it returns what the document comes to, with "edit" the form as it was: nothing
 * is stored before it is saved. Gets `PolicyArn`, `document`, `seen` (the versions that the form was made of), `replaces`
 * where there are five, and what the review asks for.
 */
export const editPolicy = formAction<EditAnswer>('/policies', async (form, { caller }) => {
  const arn = form.text('PolicyArn')
  const document = form.text(DOCUMENT_FIELD)
  const values = { [DOCUMENT_FIELD]: document, ...form.typed('seen', 'replaces') }
  const intent = form.text('intent')
  if (intent === 'edit') return { ...READY, values, result: {} }
  if (intent === 'check') {
    const findings = await findingsOn(caller, document, 'identity', actionMoment())
    if (!findings.ok) return refusedBy(findings.error, values)
    return { ...READY, values, result: { findings: findings.output } }
  }
  const problem = documentProblem(document)
  if (problem) return invalid([problem], values)

  const versions = await askAs(caller, ListPolicyVersions, { PolicyArn: arn })
  if (!versions.ok) return refusedBy(versions.error, values)
  const { Versions } = versions.output
  const seen = seenVersions(Versions)
  if (form.text('seen') !== seen) {
    const newest = Versions[0]?.VersionId ?? ''
    return { ...invalid([{ message: texts.meanwhile(newest) }], { ...values, seen }), result: { meanwhile: newest } }
  }
  const replaces = form.text('replaces')
  const goers = replaceable(Versions)
  if (goers.length > 0 && !goers.some(({ VersionId }) => VersionId === replaces)) {
    return invalid([{ field: 'replaces', message: texts.chooseVersion }], values)
  }
  const inForce = Versions.find(({ IsDefaultVersion }) => IsDefaultVersion)?.VersionId ?? ''
  const asked = { arn, document, inForce, choices: choicesIn((name) => form.texts(name)) }
  if (intent === 'review' || asksAgain((name) => form.texts(name))) return reviewed(caller, asked, values)

  const isDefault = intent !== 'keep'
  const missing = isDefault ? confirmationProblems(form, nameInArn(arn)) : []
  if (missing.length > 0) return reviewed(caller, asked, values, missing)
  const saved = await savedVersion(caller, { arn, document, isDefault, ...(goers.length > 0 && { replaces }) })
  if (!saved.ok) return refusedBy(saved.error, values)
  return redirectWith(caller, policyHref(arn, 'versions'), {
    tone: 'success',
    title: texts.saved(saved.output, nameInArn(arn), isDefault),
    calls: [
      ...(goers.length > 0 ? [{ action: 'iam:DeletePolicyVersion', on: replaces, outcome: 'done' as const }] : []),
      { action: CreatePolicyVersion.action, on: saved.output, outcome: 'done' as const },
    ],
  })
})

/** The effect of the draft beside the version in force. Where the policies forbid to know it, saving is still offered. */
async function reviewed(
  caller: Caller,
  { arn, document, inForce, choices }: { arn: string; document: string; inForce: string; choices: EffectChoices },
  values: Values,
  errors: readonly FormError[] = [],
): Promise<FormState<EditAnswer>> {
  const now = await askAs(caller, GetPolicyVersion, { PolicyArn: arn, VersionId: inForce })
  if (!now.ok) return refusedBy(now.error, values)
  const effect = await policyEffect(
    caller,
    { policy: arn, now: now.output.PolicyVersion.Document ?? '', draft: document, change: 'NewVersion' },
    choices,
  )
  const state = errors.length > 0 ? invalid(errors, values) : { ...READY, values }
  if (effect.ok) return { ...state, result: { review: effect.output } }
  const { refusal } = effect.error
  if (!refusal) return refusedBy(effect.error, values)
  return {
    ...state,
    result: { review: { unknown: { action: refusal.action, why: `/decisions/${refusal.decisionId}` } } },
  }
}

function refusedBy(error: ErrorView, values: Values): FormState<EditAnswer> {
  const inDocument = saidBy(error, DOCUMENT_FIELD)
  const state = failed(error, values, { MalformedPolicyDocument: inDocument })
  return { ...state, result: error.refusal && { denied: deniedView(error.refusal) } }
}
