import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/console/page-head'
import { Arn } from '@/components/ui/arn'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { NoValue } from '@/components/ui/table'
import { TabsNav } from '@/components/ui/tabs-nav'
import { Time } from '@/components/ui/time'
import { type Answer, askEach, foresee } from '@/lib/console/ask'
import { GROUP_TABS, type GroupTab, groupHref, nameIn } from '@/lib/console/holder-address'
import { DeleteGroup } from '@/lib/operations/iam/groups/delete-group'
import { UpdateGroup } from '@/lib/operations/iam/groups/update-group'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { groupTexts as texts } from '@/lib/texts/groups'
import { holderTexts } from '@/lib/texts/holders'
import { Fact, Facts, Known } from '../../_holders/facts'
import { LastResult } from '../../last-result'
import { groupAnswer, groupPolicies } from './answers'

/** The name is part of the address of each page about a group. */
export type GroupParams = { params: Promise<{ name: string }> }

export const groupNameOf = async ({ params }: GroupParams): Promise<string> => nameIn((await params).name)

/** The title of a tab's window. */
export async function tabTitle(props: GroupParams, tab: GroupTab): Promise<{ title: string }> {
  return { title: holderTexts.window(await groupNameOf(props), texts.tabs[tab]) }
}

/** The trail of the pages below a group. */
export const groupTrail = (name: string) => [
  { label: texts.title, href: '/groups' },
  { label: name, href: groupHref(name) },
]

/** Answers 404 if no group has this name. A reader who may not know gets the page, and each of its panels refused. */
export async function demandGroup(name: string): Promise<void> {
  const group = await groupAnswer(name)
  if (group.ok) return
  if (group.error.code === 'NoSuchEntity' || group.error.code === 'ValidationError') notFound()
}

/** What all tabs of a group have in common, around the panels of one. */
export async function GroupFrame({ name, tab, children }: { name: string; tab: GroupTab; children: ReactNode }) {
  await demandGroup(name)
  const group = await groupAnswer(name)
  const arn = group.ok ? group.output.Group.Arn : undefined
  const refused = await foresee({
    rename: { operation: UpdateGroup, input: { GroupName: name } },
    remove: { operation: DeleteGroup, input: { GroupName: name } },
  })
  return (
    <>
      <Breadcrumb trail={[{ label: texts.title, href: '/groups' }]} current={name} />
      <PageHead
        title={name}
        sub={arn && <Arn value={arn} copy={texts.copyArn} />}
        actions={
          <>
            <ButtonLink href={groupHref(name, 'rename')} variant="quiet" refused={refused.rename}>
              {texts.rename}
            </ButtonLink>
            <ButtonLink href={groupHref(name, 'delete')} refused={refused.remove}>
              {texts.delete}
            </ButtonLink>
          </>
        }
      />
      <LastResult page={groupHref(name, tab)} />
      <GroupFacts name={name} />
      <TabsNav
        label={holderTexts.tabsOf(name)}
        tabs={GROUP_TABS.map((one) => ({ href: groupHref(name, one), label: texts.tabs[one] }))}
        current={groupHref(name, tab)}
      />
      {children}
    </>
  )
}

/** Each user is a call of its own. */
const MOST_ASKED = 100

/** How many users of the group have no device, in words; undefined in an empty group. A refusal for one is one for all. */
async function usersWithoutMfa(name: string): Promise<Answer<string | undefined>> {
  const group = await groupAnswer(name)
  if (!group.ok) return group
  const asked = group.output.Users.slice(0, MOST_ASKED)
  if (asked.length === 0) return { ok: true, output: undefined }
  const devices = await askEach(
    ListMFADevices,
    asked.map(({ UserName }) => ({ UserName })),
  )
  const refused = devices.find((answer) => !answer.ok)
  if (refused && !refused.ok) return refused
  const without = devices.filter((answer) => answer.ok && answer.output.MFADevices.length === 0).length
  return { ok: true, output: texts.withoutMfaOf(without, asked.length) }
}

/** What there is to know about a group at a glance. */
async function GroupFacts({ name }: { name: string }) {
  const group = await groupAnswer(name)
  const { policies, unread } = await groupPolicies(name)
  const [first] = unread
  return (
    <Facts of={name} count={5}>
      <Fact term={texts.users}>
        <Known answer={group}>
          {({ Users, IsTruncated }) => (IsTruncated ? texts.more(Users.length) : Users.length || <NoValue />)}
        </Known>
      </Fact>
      <Fact term={texts.withoutMfa}>
        <Known answer={await usersWithoutMfa(name)}>{(without) => without ?? <NoValue />}</Known>
      </Fact>
      <Fact term={texts.policies}>
        <Known answer={first ? { ok: false, error: first.error } : { ok: true, output: policies }}>
          {(all) => all.map((policy) => policy.name).join(', ') || <NoValue />}
        </Known>
      </Fact>
      <Fact term={texts.path}>
        <Known answer={group}>{({ Group }) => <code>{Group.Path}</code>}</Known>
      </Fact>
      <Fact term={texts.created} isWide>
        <Known answer={group}>{({ Group }) => <Time at={Group.CreateDate.getTime()} format="date" />}</Known>
      </Fact>
    </Facts>
  )
}
