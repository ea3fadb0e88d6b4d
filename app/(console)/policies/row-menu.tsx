import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { RowMenu } from '@/components/ui/row-menu'
import type { RefusedAction } from '@/lib/console/ask'
import type { PolicyRow } from '@/lib/console/every-policy'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { policyTexts as texts } from '@/lib/texts/policies'

/** What can be done with a policy, and what of it would be refused. */
export type RowRefusals = Readonly<Partial<Record<'attach' | 'edit' | 'delete', RefusedAction>>>

/** The actions on a policy of the list. Nobody can change or delete those of AWS. */
export function PolicyMenu({ policy: { PolicyName, Arn }, refused }: { policy: PolicyRow; refused: RowRefusals }) {
  const look = { variant: 'quiet', size: 'small' } as const
  return (
    <RowMenu label={texts.actionsOf(PolicyName)}>
      <ButtonLink {...look} href={`${policyHref(Arn, 'attached')}#attach`} refused={refused.attach}>
        {texts.rowActions.attach}
      </ButtonLink>
      {!isAwsManaged(Arn) && (
        <ButtonLink {...look} href={policyHref(Arn, 'edit')} refused={refused.edit}>
          {texts.rowActions.edit}
        </ButtonLink>
      )}
      <CopyButton {...look} text={Arn} label={texts.copyArn}>
        {texts.rowActions.copy}
      </CopyButton>
      {!isAwsManaged(Arn) && (
        <ButtonLink {...look} href={policyHref(Arn, 'delete')} refused={refused.delete}>
          {texts.rowActions.delete}
        </ButtonLink>
      )}
    </RowMenu>
  )
}
