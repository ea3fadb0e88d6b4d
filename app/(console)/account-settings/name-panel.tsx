import { Panel, PanelFoot } from '@/components/ui/panel'
import { Time } from '@/components/ui/time'
import { ask, foresee } from '@/lib/console/ask'
import { GetAccountInformation } from '@/lib/operations/account/get-account-information'
import { LONGEST_ACCOUNT_NAME, PutAccountName } from '@/lib/operations/account/put-account-name'
import { accountSettingsTexts } from '@/lib/texts/account-settings'
import { DeniedPanel, remedies } from '../denied'
import { AccountFieldForm } from './account-field-form'
import { saveName } from './actions'

const texts = accountSettingsTexts.name

/** What people call the account, and since when there is one. */
export async function NamePanel() {
  const answer = await ask(GetAccountInformation, {})
  if (!answer.ok) return <DeniedPanel name="account-name" title={texts.title} error={answer.error} />
  const { AccountName, AccountCreatedDate } = answer.output
  const { save } = await foresee({ save: { operation: PutAccountName, input: { AccountName } } })
  return (
    <Panel name="account-name" title={texts.title} flush>
      {/* A saved form is a new one: its field has the new name. */}
      <AccountFieldForm
        key={AccountName}
        {...{ field: 'name', label: texts.name, hint: texts.hint, value: AccountName }}
        {...{ maxLength: LONGEST_ACCOUNT_NAME, save: saveName, button: texts.save, saving: texts.saving }}
        refused={save}
        remedies={await remedies()}
      />
      <PanelFoot>
        <p className="text-muted">
          {texts.created} <Time at={AccountCreatedDate.getTime()} />
        </p>
      </PanelFoot>
    </Panel>
  )
}
