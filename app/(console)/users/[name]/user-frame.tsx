import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/console/page-head'
import { Arn } from '@/components/ui/arn'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { TabsNav } from '@/components/ui/tabs-nav'
import { foresee } from '@/lib/console/ask'
import { nameIn, USER_TABS, type UserTab, userHref } from '@/lib/console/holder-address'
import { DeleteUser } from '@/lib/operations/iam/users/delete-user'
import { holderTexts } from '@/lib/texts/holders'
import { userPageTexts } from '@/lib/texts/user'
import { userTexts } from '@/lib/texts/users'
import { LastResult } from '../../last-result'
import { userAnswer } from './answers'
import { UserFacts } from './facts'

/** The name is part of the address of each page about a user. */
export type UserParams = { params: Promise<{ name: string }> }

export const userNameOf = async ({ params }: UserParams): Promise<string> => nameIn((await params).name)

/** The title of a tab's window. */
export async function tabTitle(props: UserParams, tab: UserTab): Promise<{ title: string }> {
  return { title: holderTexts.window(await userNameOf(props), userPageTexts.tabs[tab]) }
}

/** The trail of the pages below a user. */
export const userTrail = (name: string, tab?: UserTab) => [
  { label: userTexts.title, href: '/users' },
  { label: name, href: userHref(name, tab) },
]

/**
 * Answers 404 if nobody has this name. A reader who may not know gets the page, and each of its panels refused: 404 in
 * place of a refusal would tell the two apart.
 */
export async function demandUser(name: string): Promise<void> {
  const user = await userAnswer(name)
  if (user.ok) return
  if (user.error.code === 'NoSuchEntity' || user.error.code === 'ValidationError') notFound()
}

/** What all tabs of a user have in common, around the panels of one. */
export async function UserFrame({
  name,
  tab,
  now,
  children,
}: {
  name: string
  tab: UserTab
  /** By the account's clock, in milliseconds since 1970. */
  now: number
  children: ReactNode
}) {
  await demandUser(name)
  const user = await userAnswer(name)
  const arn = user.ok ? user.output.User.Arn : undefined
  const { remove } = await foresee({ remove: { operation: DeleteUser, input: { UserName: name } } })
  return (
    <>
      <Breadcrumb trail={[{ label: userTexts.title, href: '/users' }]} current={name} />
      <PageHead
        title={name}
        sub={arn && <Arn value={arn} copy={userPageTexts.copyArn} />}
        actions={
          <>
            {arn && (
              <ButtonLink href={`/simulator?${new URLSearchParams({ principal: arn })}`} variant="quiet" icon="flask">
                {holderTexts.evaluate}
              </ButtonLink>
            )}
            <ButtonLink href={userHref(name, 'delete')} refused={remove}>
              {userPageTexts.deleteUser}
            </ButtonLink>
          </>
        }
      />
      <LastResult page={userHref(name, tab)} />
      <UserFacts name={name} now={now} />
      <TabsNav
        label={holderTexts.tabsOf(name)}
        tabs={USER_TABS.map((one) => ({ href: userHref(name, one), label: userPageTexts.tabs[one] }))}
        current={userHref(name, tab)}
      />
      {children}
    </>
  )
}
