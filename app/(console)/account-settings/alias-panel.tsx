import { ActionForm } from '@/components/ui/action-form'
import { Arn } from '@/components/ui/arn'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel, PanelFoot } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { ask, foresee } from '@/lib/console/ask'
import { env } from '@/lib/env'
import { CreateAccountAlias } from '@/lib/operations/iam/account/create-account-alias'
import { DeleteAccountAlias } from '@/lib/operations/iam/account/delete-account-alias'
import { ListAccountAliases } from '@/lib/operations/iam/account/list-account-aliases'
import { accountSettingsTexts } from '@/lib/texts/account-settings'
import { DeniedPanel, remedies } from '../denied'
import { AccountFieldForm } from './account-field-form'
import { deleteAlias, saveAlias } from './actions'

const texts = accountSettingsTexts.alias

/** The name by which users find the account when they sign in. */
export async function AliasPanel({ accountId }: { accountId: string }) {
  const answer = await ask(ListAccountAliases, {})
  if (!answer.ok) return <DeniedPanel name="account-alias" title={texts.title} error={answer.error} />
  const [alias] = answer.output.AccountAliases
  const input = { AccountAlias: alias ?? 'new-alias' }
  const refused = await foresee({
    save: { operation: CreateAccountAlias, input },
    remove: { operation: DeleteAccountAlias, input },
  })
  const address = `${env().publicUrl}/sign-in/${alias ?? accountId}`
  return (
    <Panel name="account-alias" title={texts.title} flush>
      {/* A saved form is a new one: its field has the new alias. */}
      <AccountFieldForm
        key={alias}
        {...{ field: 'alias', label: texts.alias, hint: texts.hint, value: alias, maxLength: 63 }}
        {...{ save: saveAlias, button: texts.save, saving: texts.saving }}
        refused={refused.save}
        remedies={await remedies()}
      />
      <PanelFoot>
        <DescriptionList
          columns={1}
          items={[{ term: texts.address, value: <Arn value={address} copy={texts.copyAddress} /> }]}
        />
        <p className="measure text-muted">{alias === undefined ? texts.byId : texts.byAlias}</p>
      </PanelFoot>
      {alias !== undefined && (
        <PanelFoot>
          <Disclosure summary={texts.remove}>
            <ActionForm action={deleteAlias} className="grid justify-items-start gap-3 py-2">
              <input type="hidden" name="alias" value={alias} />
              <p className="measure">{texts.removeText(alias, accountId)}</p>
              <SubmitButton variant="danger" refused={refused.remove} pending={texts.removing}>
                {texts.remove}
              </SubmitButton>
            </ActionForm>
          </Disclosure>
        </PanelFoot>
      )}
    </Panel>
  )
}
