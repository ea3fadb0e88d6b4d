import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { ButtonRefusal } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import type { FormAction } from '@/components/ui/form-action'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { Answer } from '@/lib/console/ask'
import type { ListedPolicy } from '@/lib/console/every-policy'
import { isAwsManaged } from '@/lib/console/policies/address'
import { holderTexts } from '@/lib/texts/holders'
import { effectTexts } from '@/lib/texts/policy-effect'

const texts = holderTexts.attach

/** The managed policies to choose from. */
export type ListedPolicies = Answer<{ Policies: readonly ListedPolicy[] }>

/** Any one of them, for the preview of a call that takes one. */
export const anyOf = (listed: ListedPolicies) => (listed.ok ? listed.output.Policies[0]?.Arn : undefined)

/**
 * Chooses a managed policy. Where the policies may not be listed, the ARN is typed. `children` are hidden fields that say
 * for whom.
 */
export function PolicyForm({
  children,
  field,
  label,
  listed,
  taken,
  action,
  refused,
  verb,
  pending,
  canReview = false,
}: {
  children: ReactNode
  /** The member that carries the ARN. */
  field: string
  label: string
  listed: ListedPolicies
  /** The ARNs that cannot be chosen. */
  taken: readonly string[]
  action: FormAction
  refused: ButtonRefusal | undefined
  verb: string
  pending: string
  /** Whether its effect can be looked at before: `intent` is then "review". */
  canReview?: boolean
}) {
  return (
    <ActionForm
      action={action}
      className="grid gap-4 sm:grid-cols-[minmax(0,26rem)_auto] sm:items-end sm:justify-start"
    >
      {children}
      {listed.ok ? (
        <SelectField name={field} label={label} defaultValue="">
          <option value="">{texts.choose}</option>
          <PolicyOptions policies={listed.output.Policies} taken={taken} />
        </SelectField>
      ) : (
        <TextField name={field} label={texts.arn} hint={texts.arnHint} code autoComplete="off" maxLength={2048} />
      )}
      <ButtonRow>
        {canReview && (
          <SubmitButton
            variant="secondary"
            name="intent"
            value="review"
            refused={refused}
            pending={effectTexts.saving.asking}
          >
            {effectTexts.saving.review}
          </SubmitButton>
        )}
        <SubmitButton variant={canReview ? 'quiet' : 'secondary'} refused={refused} pending={pending}>
          {verb}
        </SubmitButton>
      </ButtonRow>
    </ActionForm>
  )
}

/** The policies of the account before the built-in ones, as their numbers differ. */
export function PolicyOptions({ policies, taken }: { policies: readonly ListedPolicy[]; taken: readonly string[] }) {
  const groups = [
    { label: texts.own, options: policies.filter(({ Arn }) => !isAwsManaged(Arn)) },
    { label: texts.aws, options: policies.filter(({ Arn }) => isAwsManaged(Arn)) },
  ]
  return groups
    .filter(({ options }) => options.length > 0)
    .map(({ label, options }) => (
      <optgroup key={label} label={label}>
        {options.map(({ PolicyName, Arn }) => (
          <option key={Arn} value={Arn} disabled={taken.includes(Arn)}>
            {taken.includes(Arn) ? texts.alreadyAttached(PolicyName) : PolicyName}
          </option>
        ))}
      </optgroup>
    ))
}
