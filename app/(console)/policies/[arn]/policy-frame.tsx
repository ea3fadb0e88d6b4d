import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/console/page-head'
import { Arn } from '@/components/ui/arn'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { NoValue } from '@/components/ui/table'
import { TabsNav } from '@/components/ui/tabs-nav'
import { Time } from '@/components/ui/time'
import { nameInArn } from '@/lib/arns'
import { foresee } from '@/lib/console/ask'
import { nameIn } from '@/lib/console/holder-address'
import { isAwsManaged, POLICY_TABS, type PolicyTab, policyHref } from '@/lib/console/policies/address'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { DeletePolicy } from '@/lib/operations/iam/policies/delete-policy'
import { holderTexts } from '@/lib/texts/holders'
import { policyTexts as texts } from '@/lib/texts/policies'
import { Fact, Facts, Known } from '../../_holders/facts'
import { LastResult } from '../../last-result'
import { policyAnswer } from './answers'

/** The ARN is part of the address of each page about a policy. */
export type PolicyParams = { params: Promise<{ arn: string }> }

export const arnOf = async ({ params }: PolicyParams): Promise<string> => nameIn((await params).arn)

/** The title of a tab's window. */
export async function tabTitle(props: PolicyParams, tab: PolicyTab): Promise<{ title: string }> {
  return { title: holderTexts.window(nameInArn(await arnOf(props)), texts.tabs[tab]) }
}

/** The trail of the pages below a policy. */
export const policyTrail = (arn: string) => [
  { label: texts.title, href: '/policies' },
  { label: nameInArn(arn), href: policyHref(arn) },
]

/** Answers 404 if no policy has this ARN. A reader who may not know gets the page, and each of its panels refused. */
export async function demandPolicyAt(arn: string): Promise<void> {
  const answer = await policyAnswer(arn)
  if (answer.ok) return
  const { code } = answer.error
  if (code === 'NoSuchEntity' || code === 'ValidationError' || code === 'InvalidInput') notFound()
}

/** What all tabs of a policy have in common, around the panels of one. */
export async function PolicyFrame({
  arn,
  tab,
  now,
  children,
}: {
  arn: string
  tab: PolicyTab
  /** By the account's clock, in milliseconds since 1970. */
  now: number
  children: ReactNode
}) {
  const name = nameInArn(arn)
  const answer = await policyAnswer(arn)
  return (
    <>
      <Breadcrumb trail={[{ label: texts.title, href: '/policies' }]} current={name} />
      <PageHead
        title={name}
        sub={<Arn value={arn} copy={texts.copyArn} />}
        actions={isAwsManaged(arn) ? undefined : <PolicyActions arn={arn} />}
      />
      <LastResult page={policyHref(arn, tab)} />
      {isAwsManaged(arn) && <p className="mb-4 measure text-muted">{texts.readOnly}</p>}
      {answer.ok && answer.output.Policy.Description && (
        <p className="mb-4 measure wrap-anywhere">{answer.output.Policy.Description}</p>
      )}
      <PolicyFacts arn={arn} now={now} />
      <TabsNav
        label={holderTexts.tabsOf(name)}
        tabs={POLICY_TABS.map((one) => ({ href: policyHref(arn, one), label: texts.tabs[one] }))}
        current={policyHref(arn, tab)}
      />
      {children}
    </>
  )
}

async function PolicyActions({ arn }: { arn: string }) {
  const { edit, remove } = await foresee({
    edit: { operation: CreatePolicyVersion, input: { PolicyArn: arn } },
    remove: { operation: DeletePolicy, input: { PolicyArn: arn } },
  })
  return (
    <>
      <ButtonLink href={policyHref(arn, 'delete')} variant="quiet" refused={remove}>
        {texts.delete}
      </ButtonLink>
      <ButtonLink href={policyHref(arn, 'edit')} refused={edit}>
        {texts.edit}
      </ButtonLink>
    </>
  )
}

/** What there is to know about a policy at a glance. GetPolicy returns it all. */
async function PolicyFacts({ arn, now }: { arn: string; now: number }) {
  const answer = await policyAnswer(arn)
  return (
    <Facts of={nameInArn(arn)} count={5}>
      <Fact term={texts.facts.type}>{texts.types[isAwsManaged(arn) ? 'aws' : 'own']}</Fact>
      <Fact term={texts.facts.version}>
        <Known answer={answer}>{({ Policy }) => Policy.DefaultVersionId ?? <NoValue />}</Known>
      </Fact>
      <Fact term={texts.facts.attachments}>
        <Known answer={answer}>{({ Policy }) => texts.facts.attachedTo(Policy.AttachmentCount)}</Known>
      </Fact>
      <Fact term={texts.facts.boundaries}>
        <Known answer={answer}>{({ Policy }) => texts.facts.attachedTo(Policy.PermissionsBoundaryUsageCount)}</Known>
      </Fact>
      <Fact term={texts.facts.changed} isWide>
        <Known answer={answer}>
          {({ Policy }) => <Time at={Policy.UpdateDate.getTime()} format="date" now={now} />}
        </Known>
      </Fact>
    </Facts>
  )
}
