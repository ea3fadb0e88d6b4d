'use server'

import type { FindingView } from '@/components/iam/finding-view'
import type { RefusalView } from '@/components/iam/refusal-view'
import { nameInArn } from '@/lib/arns'
import { formAction } from '@/lib/console/actions'
import { actionMoment, askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorView } from '@/lib/console/error-view'
import { type FormState, failed, invalid, READY } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { policyHref } from '@/lib/console/policies/address'
import { DOCUMENT_FIELD, documentProblem, replaceable, savedVersion, seenVersions } from '@/lib/console/policies/saving'
import { findingsOn } from '@/lib/console/simulator/findings'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { ListPolicyVersions } from '@/lib/operations/iam/policies/list-policy-versions'
import { policyTexts } from '@/lib/texts/policies'

const texts = policyTexts.editing

/** What the form is answered with: a refusal, the validator's findings, or the version that somebody else saved meanwhile. */
export type EditAnswer = { denied?: RefusalView; findings?: readonly FindingView[]; meanwhile?: string }

type Failed = FormState<EditAnswer>

/**
 * Saves a document as a new version of a policy, or, with `intent` "check", only lets the validator read it. Gets
 * `PolicyArn`, `document`, `seen` (the versions that the form was made of), and `replaces` where there are five.
 */
export const editPolicy = formAction<EditAnswer>('/policies', async (form, { caller }) => {
  const arn = form.text('PolicyArn')
  const document = form.text(DOCUMENT_FIELD)
  const values = { [DOCUMENT_FIELD]: document, ...form.typed('seen', 'replaces') }
  const intent = form.text('intent')
  const problem = documentProblem(document)
  if (intent === 'check') {
    const findings = await findingsOn(caller, document, 'identity', actionMoment())
    if (!findings.ok) return refusedBy(findings.error, values)
    return { ...READY, values, result: { findings: findings.output } }
  }
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
  const choices = replaceable(Versions)
  if (choices.length > 0 && !choices.some(({ VersionId }) => VersionId === replaces)) {
    return invalid([{ field: 'replaces', message: texts.chooseVersion }], values)
  }
  const isDefault = intent !== 'keep'
  const saved = await savedVersion(caller, { arn, document, isDefault, ...(choices.length > 0 && { replaces }) })
  if (!saved.ok) return refusedBy(saved.error, values)
  return redirectWith(caller, policyHref(arn, 'versions'), {
    tone: 'success',
    title: texts.saved(saved.output, nameInArn(arn), isDefault),
    calls: [{ action: CreatePolicyVersion.action, outcome: 'done' }],
  })
})

function refusedBy(error: ErrorView, values: Readonly<Record<string, string>>): Failed {
  const inDocument = { field: DOCUMENT_FIELD, message: error.message }
  const state = failed(error, values, { MalformedPolicyDocument: inDocument })
  return { ...state, result: error.refusal && { denied: deniedView(error.refusal) } }
}
