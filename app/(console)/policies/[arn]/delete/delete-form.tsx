'use client'

import { policyDeletionTexts } from '@/lib/texts/policy-deletion'
import { DeletionForm } from '../../../_holders/delete-form'
import { deletePolicy } from '../actions'

const texts = policyDeletionTexts

/** Asks for the name before the policy is deleted. */
export function DeletePolicyForm({
  arn,
  name,
  stopsAt,
  backHref,
}: {
  arn: string
  name: string
  /** The first call that would be refused. */
  stopsAt: { action: string } | undefined
  backHref: string
}) {
  return (
    <DeletionForm
      action={deletePolicy}
      name={name}
      irreversible={texts.irreversible(name)}
      verb={texts.title}
      stopsAt={stopsAt}
      backHref={backHref}
    >
      <input type="hidden" name="PolicyArn" value={arn} />
    </DeletionForm>
  )
}
