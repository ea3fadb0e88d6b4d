'use server'

import type { FindingView } from '@/components/iam/finding-view'
import type { RefusalView } from '@/components/iam/refusal-view'
import { formAction } from '@/lib/console/actions'
import { actionMoment, askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import { failed, invalid, READY, saidBy } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { policyHref } from '@/lib/console/policies/address'
import { newPolicyProblems, readNewPolicy } from '@/lib/console/policies/new-policy'
import { DOCUMENT_FIELD } from '@/lib/console/policies/saving'
import { resultOfCall } from '@/lib/console/results'
import { findingsOn } from '@/lib/console/simulator/findings'
import { CreatePolicy } from '@/lib/operations/iam/policies/create-policy'
import { createTexts } from '@/lib/texts/policy-create'

const texts = createTexts

/** What the form is answered with: a refusal, or the validator's findings. */
export type CreateAnswer = { denied?: RefusalView; findings?: readonly FindingView[] }

/** Creates a policy and leads to it, or, with `intent` "check", only lets the validator read the document. */
export const createPolicy = formAction<CreateAnswer>('/policies/create', async (form, { caller }) => {
  const policy = readNewPolicy((field) => form.texts(field))
  const { name, path, description, document, tags } = policy
  const values = {
    ...form.typed('name', 'path', 'description'),
    [DOCUMENT_FIELD]: document,
    tags: JSON.stringify(tags),
  }
  if (form.text('intent') === 'check') {
    const findings = await findingsOn(caller, document, 'identity', actionMoment())
    if (findings.ok) return { ...READY, values, result: { findings: findings.output } }
    return { ...failed(findings.error, values), result: refusalIn(findings.error) }
  }
  const problems = newPolicyProblems(policy)
  if (problems.length > 0) return invalid(problems, values)
  const answer = await askAs(caller, CreatePolicy, {
    ...{ PolicyName: name, Path: path, PolicyDocument: document },
    ...(description !== '' && { Description: description }),
    ...(tags.length > 0 && { Tags: tags }),
  })
  if (!answer.ok) {
    const said = {
      EntityAlreadyExists: { field: 'name', message: texts.nameTaken(name) },
      MalformedPolicyDocument: saidBy(answer.error, DOCUMENT_FIELD),
    }
    return { ...failed(answer.error, values, said), result: refusalIn(answer.error) }
  }
  const result = resultOfCall(CreatePolicy.action, answer, { done: texts.created(name) })
  return redirectWith(caller, policyHref(answer.output.Policy.Arn), result)
})

const refusalIn = ({ refusal }: Parameters<typeof failed>[0]): CreateAnswer | undefined =>
  refusal && { denied: deniedView(refusal) }
