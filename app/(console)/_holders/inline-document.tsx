import { Terminal } from '@/components/iam/terminal'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { foresee, pageMoment } from '@/lib/console/ask'
import { inlineDocument } from '@/lib/console/held-policies'
import { holderHref } from '@/lib/console/holder-address'
import { type NamedHolder, policyCall } from '@/lib/console/holders'
import { demandSession } from '@/lib/console/session'
import { holderTexts } from '@/lib/texts/holders'
import { inlinePolicyTexts } from '@/lib/texts/inline-policy'
import { DeniedPanel } from '../denied'
import { deleteInlinePolicy } from './actions'
import { HolderFields } from './holder-fields'

const texts = holderTexts.document

/** The document of one inline policy, as it was written, and the way to delete it. */
export async function InlineDocument({ holder, policy }: { holder: NamedHolder; policy: string }) {
  const page = holderHref(holder, 'permissions')
  const { caller } = await demandSession(page)
  const answer = await inlineDocument(caller, holder, policy, pageMoment())
  if (!answer.ok) return <DeniedPanel name="document" title={texts.title(policy)} error={answer.error} />
  const { remove, edit } = await foresee({
    remove: policyCall(holder, 'deleteInline', { PolicyName: policy }),
    edit: policyCall(holder, 'putInline', { PolicyName: policy }),
  })
  return (
    <Panel
      name="document"
      title={texts.title(policy)}
      actions={
        <ButtonLink
          href={`${holderHref(holder, 'inline')}?${new URLSearchParams({ policy })}`}
          size="small"
          refused={edit}
          aria-label={inlinePolicyTexts.editNamed(policy)}
        >
          {inlinePolicyTexts.edit}
        </ButtonLink>
      }
      footer={<Link href={page}>{texts.close}</Link>}
    >
      <div className="grid gap-4">
        <Terminal text={answer.output} label={texts.copy} />
        <Disclosure summary={texts.delete}>
          <ActionForm action={deleteInlinePolicy} className="grid justify-items-start gap-3 py-2">
            <HolderFields holder={holder} />
            <input type="hidden" name="PolicyName" value={policy} />
            <p className="measure">{texts.deleteText(policy)}</p>
            <SubmitButton variant="danger" refused={remove} pending={texts.deleting}>
              {texts.delete}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
    </Panel>
  )
}
