import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/console/page-head'
import { Arn } from '@/components/ui/arn'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { NoValue } from '@/components/ui/table'
import { TabsNav } from '@/components/ui/tabs-nav'
import { Time } from '@/components/ui/time'
import { roleArn } from '@/lib/arns'
import { displayName } from '@/lib/auth/principal'
import { roleSessionName } from '@/lib/auth/switched-role'
import { foresee } from '@/lib/console/ask'
import { nameIn, ROLE_TABS, type RoleTab, roleHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { DeleteRole } from '@/lib/operations/iam/roles/delete-role'
import { UpdateRole } from '@/lib/operations/iam/roles/update-role'
import { AssumeRole } from '@/lib/operations/sts/assume-role'
import { holderTexts } from '@/lib/texts/holders'
import { listTexts } from '@/lib/texts/lists'
import { roleTexts as texts } from '@/lib/texts/roles'
import { switchRoleTexts } from '@/lib/texts/switch-role'
import { Fact, Facts, Known } from '../../_holders/facts'
import { LastResult } from '../../last-result'
import { MfaDemanded, TrustedBy } from '../trusted'
import { roleAnswer } from './answers'

/** The name is part of the address of each page about a role. */
export type RoleParams = { params: Promise<{ name: string }> }

export const roleNameOf = async ({ params }: RoleParams): Promise<string> => nameIn((await params).name)

/** The title of a tab's window. */
export async function tabTitle(props: RoleParams, tab: RoleTab): Promise<{ title: string }> {
  return { title: holderTexts.window(await roleNameOf(props), texts.tabs[tab]) }
}

/** The trail of the pages below a role. */
export const roleTrail = (name: string) => [
  { label: texts.title, href: '/roles' },
  { label: name, href: roleHref(name) },
]

/** Answers 404 if no role has this name. A reader who may not know gets the page, and each of its panels refused. */
export async function demandRole(name: string): Promise<void> {
  const role = await roleAnswer(name)
  if (role.ok) return
  if (role.error.code === 'NoSuchEntity' || role.error.code === 'ValidationError') notFound()
}

/** What all tabs of a role have in common, around the panels of one. */
export async function RoleFrame({
  name,
  tab,
  now,
  children,
}: {
  name: string
  tab: RoleTab
  /** By the account's clock, in milliseconds since 1970. */
  now: number
  children: ReactNode
}) {
  await demandRole(name)
  const role = await roleAnswer(name)
  const arn = role.ok ? role.output.Role.Arn : undefined
  const { caller } = await demandSession(roleHref(name, tab))
  const RoleSessionName = roleSessionName(displayName(caller.principal))
  const refused = await foresee({
    assume: { operation: AssumeRole, input: { RoleArn: arn ?? roleArn(caller.account, '/', name), RoleSessionName } },
    edit: { operation: UpdateRole, input: { RoleName: name } },
    remove: { operation: DeleteRole, input: { RoleName: name } },
  })
  return (
    <>
      <Breadcrumb trail={[{ label: texts.title, href: '/roles' }]} current={name} />
      <PageHead
        title={name}
        sub={arn && <Arn value={arn} copy={texts.copyArn} />}
        actions={
          <>
            {arn && caller.principal.kind === 'user' && (
              <ButtonLink
                href={`/switch-role?${new URLSearchParams({ role: arn.slice(arn.indexOf('/') + 1) })}`}
                variant="quiet"
                refused={refused.assume}
              >
                {switchRoleTexts.switchTo}
              </ButtonLink>
            )}
            <ButtonLink href={roleHref(name, 'edit')} variant="quiet" refused={refused.edit}>
              {texts.edit}
            </ButtonLink>
            <ButtonLink href={roleHref(name, 'delete')} refused={refused.remove}>
              {texts.delete}
            </ButtonLink>
          </>
        }
      />
      <LastResult page={roleHref(name, tab)} />
      <RoleFacts name={name} now={now} />
      <TabsNav
        label={holderTexts.tabsOf(name)}
        tabs={ROLE_TABS.map((one) => ({ href: roleHref(name, one), label: texts.tabs[one] }))}
        current={roleHref(name, tab)}
      />
      {children}
    </>
  )
}

/** What there is to know about a role at a glance. GetRole returns it all. */
async function RoleFacts({ name, now }: { name: string; now: number }) {
  const answer = await roleAnswer(name)
  return (
    <Facts of={name} count={5}>
      <Fact term={texts.trusted}>
        <Known answer={answer}>{({ Role }) => <TrustedBy document={Role.AssumeRolePolicyDocument} />}</Known>
      </Fact>
      <Fact term={texts.mfa}>
        <Known answer={answer}>{({ Role }) => <MfaDemanded document={Role.AssumeRolePolicyDocument} />}</Known>
      </Fact>
      <Fact term={texts.longest}>
        <Known answer={answer}>{({ Role }) => texts.hours(Role.MaxSessionDuration / 3_600)}</Known>
      </Fact>
      <Fact term={texts.lastUsed}>
        <Known answer={answer}>
          {({ Role: { RoleLastUsed } }) =>
            RoleLastUsed?.LastUsedDate ? (
              <Time at={RoleLastUsed.LastUsedDate.getTime()} now={now} />
            ) : (
              <NoValue>{listTexts.never}</NoValue>
            )
          }
        </Known>
      </Fact>
      <Fact term={texts.created} isWide>
        <Known answer={answer}>{({ Role }) => <Time at={Role.CreateDate.getTime()} format="date" />}</Known>
      </Fact>
    </Facts>
  )
}
