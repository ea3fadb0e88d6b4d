import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelActions, PanelFoot } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Column, Table } from '@/components/ui/table'
import { foresee, type RefusedAction } from '@/lib/console/ask'
import {
  type AccountPasswordPolicy,
  changesBetween,
  DEFAULT_REVIEW,
  draftHref,
  fieldsFrom,
  fieldsOf,
  POLICY_REVIEW,
  type PolicyChange,
  policyIn,
  policyInForce,
  reviewHref,
  stampOf,
} from '@/lib/console/password-policy'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { DeleteAccountPasswordPolicy } from '@/lib/operations/iam/account/delete-account-password-policy'
import { UpdateAccountPasswordPolicy } from '@/lib/operations/iam/account/update-account-password-policy'
import { accountSettingsTexts, policyReviewTexts as texts } from '@/lib/texts/account-settings'
import { Foreseen } from '../../_holders/foreseen'
import { WithAside } from '../../_holders/with-aside'
import { DeniedPanel } from '../../denied'
import { LastResult } from '../../last-result'
import { passwordPolicy } from '../../security-credentials/answers'
import { savePolicy } from '../actions'
import { WhenItActs } from '../when-it-acts'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Shows what a password policy would change, and when; then it is saved. What was typed is in the address. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { caller, now } = await demandSession(POLICY_REVIEW)
  const query = await searchParams
  const isDefault = one(query.default) === 'on'
  const fields = fieldsFrom((name) => one(query[name]))
  const typed = policyIn(fields)
  if (!isDefault && !typed.policy) redirect(draftHref(fields) as Route)
  const after = isDefault ? undefined : typed.policy
  const answer = await passwordPolicy()
  const before = policyInForce(answer)
  return (
    <>
      <Breadcrumb trail={[{ label: accountSettingsTexts.title, href: '/account-settings' }]} current={texts.title} />
      <PageHead title={texts.title} />
      <LastResult page={isDefault ? DEFAULT_REVIEW : reviewHref(fields)} />
      {before ? (
        <WithAside aside={<WhenItActs caller={caller} now={now} before={before.policy} after={after} />}>
          <ChangesPanel before={before.policy} after={after} />
        </WithAside>
      ) : (
        !answer.ok && <DeniedPanel name="policy-changes" title={texts.changes} error={answer.error} />
      )}
    </>
  )
}

async function ChangesPanel({ before, after }: { before: AccountPasswordPolicy; after: AccountPasswordPolicy }) {
  const changes = changesBetween(before, after)
  const back = after ? draftHref(fieldsOf(after)) : '/account-settings'
  const { save } = await foresee({
    save: after
      ? { operation: UpdateAccountPasswordPolicy, input: after }
      : { operation: DeleteAccountPasswordPolicy, input: {} },
  })
  return (
    <Panel
      name="policy-changes"
      title={texts.changes}
      count={changes.length}
      state={changes.length === 0 ? 'empty' : 'ready'}
      flush
    >
      {changes.length === 0 ? (
        <p className="measure p-(--inset)">{texts.none}</p>
      ) : (
        <Table caption={texts.caption} rows={changes} rowKey={({ rule }) => rule} columns={columns()} />
      )}
      {changes.length > 0 && <Call refused={save} isDefault={!after} />}
      <PanelActions>
        {changes.length > 0 && (
          <ActionForm action={savePolicy} className="contents">
            {Object.entries(after ? fieldsOf(after) : { default: 'on' }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="was" value={stampOf(before)} />
            <SubmitButton refused={save} pending={texts.saving}>
              {after ? texts.save : texts.toDefault}
            </SubmitButton>
          </ActionForm>
        )}
        <ButtonLink href={back}>{texts.edit}</ButtonLink>
      </PanelActions>
    </Panel>
  )
}

const columns = (): Column<PolicyChange>[] => [
  { key: 'rule', header: texts.rule, rowHeader: true, cell: ({ rule }) => accountSettingsTexts.rules[rule] },
  { key: 'before', header: texts.before, muted: true, cell: ({ before }) => before },
  { key: 'after', header: texts.after, cell: ({ after }) => <strong>{after}</strong> },
]

/** The call that saves, and what would come of it. */
function Call({ refused, isDefault }: { refused: RefusedAction | undefined; isDefault: boolean }) {
  const { action } = isDefault ? DeleteAccountPasswordPolicy : UpdateAccountPasswordPolicy
  return (
    <PanelFoot>
      <p className="flex flex-wrap items-center gap-x-3">
        {texts.call} <code>{action}</code> <Foreseen refused={refused} />
      </p>
    </PanelFoot>
  )
}
