import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/console/page-head'
import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { SignedIn } from '@/lib/auth/session'
import { foresee } from '@/lib/console/ask'
import {
  type AccountPasswordPolicy,
  changesBetween,
  fieldsFrom,
  fieldsOf,
  POLICY_RULES,
  policyIn,
  policyInForce,
  rulesOf,
} from '@/lib/console/password-policy'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { DeleteAccountPasswordPolicy } from '@/lib/operations/iam/account/delete-account-password-policy'
import { accountSettingsTexts as texts } from '@/lib/texts/account-settings'
import { WithAside } from '../_holders/with-aside'
import { DeniedPanel } from '../denied'
import { LastResult } from '../last-result'
import { passwordPolicy } from '../security-credentials/answers'
import { AliasPanel } from './alias-panel'
import { NamePanel } from './name-panel'
import { OperatorPanel } from './operator-panel'
import { PolicyForm } from './policy-form'
import { WhenItActs } from './when-it-acts'

const PAGE = '/account-settings'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** What holds for the whole account. A draft of the password policy that is not saved yet is in the address. */
export default async function AccountSettingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession(PAGE)
  const { id, secondDeviceRule } = session.account
  const answer = await passwordPolicy()
  const known = policyInForce(answer)
  const others = (
    <>
      <NamePanel />
      <AliasPanel accountId={id} />
      <OperatorPanel secondDeviceRule={secondDeviceRule} />
    </>
  )
  return (
    <>
      <PageHead
        title={texts.title}
        sub={
          <>
            {texts.account} <Arn value={id} copy={texts.copyId} />
          </>
        }
      />
      <LastResult page={PAGE} />
      {known ? (
        <PolicySettings session={session} inForce={known.policy} query={await searchParams}>
          {others}
        </PolicySettings>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          {!answer.ok && <DeniedPanel name="password-policy" title={texts.policy} error={answer.error} />}
          {others}
        </div>
      )}
    </>
  )
}

async function PolicySettings({
  session: { caller, now },
  inForce,
  query,
  children,
}: {
  session: SignedIn
  inForce: AccountPasswordPolicy
  query: Query
  children: ReactNode
}) {
  const drafted = one(query.draft) === 'on' ? fieldsFrom((name) => one(query[name])) : undefined
  const typed = drafted && policyIn(drafted)
  const isDraft = typed !== undefined && (!typed.policy || changesBetween(inForce, typed.policy).length > 0)
  const { toDefault } = await foresee({ toDefault: { operation: DeleteAccountPasswordPolicy, input: {} } })
  return (
    <WithAside
      aside={
        <>
          {typed?.policy && <WhenItActs caller={caller} now={now} before={inForce} after={typed.policy} />}
          <InForcePanel policy={inForce} />
        </>
      }
    >
      <Panel
        name="password-policy"
        title={texts.policy}
        note={isDraft && <Badge tone="warning">{texts.notSaved}</Badge>}
        flush
      >
        <PolicyForm
          // What was saved or discarded makes a new form, with the values in force.
          key={JSON.stringify([inForce, drafted])}
          fields={drafted ?? fieldsOf(inForce)}
          errors={typed?.errors ?? []}
          isDraft={isDraft}
          toDefault={inForce && { refused: toDefault }}
        />
      </Panel>
      {children}
    </WithAside>
  )
}

function InForcePanel({ policy }: { policy: AccountPasswordPolicy }) {
  const rules = rulesOf(policy)
  return (
    <Panel name="policy-in-force" title={texts.inForce} footer={policy ? texts.inForceNote : texts.inForceDefault}>
      <DescriptionList
        columns={1}
        items={POLICY_RULES.map((rule) => ({ term: texts.rules[rule], value: rules[rule] }))}
      />
    </Panel>
  )
}
