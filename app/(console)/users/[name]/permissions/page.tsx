import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { type Answer, pageMoment } from '@/lib/console/ask'
import { everyPolicy } from '@/lib/console/every-policy'
import { heldPolicies } from '@/lib/console/held-policies'
import { userHref } from '@/lib/console/holder-address'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { userPageTexts } from '@/lib/texts/user'
import { BoundaryPanel } from '../../../_holders/boundary-panel'
import { InlineDocument } from '../../../_holders/inline-document'
import { AttachPanel, PoliciesPanel } from '../../../_holders/policies-panel'
import { WithAside } from '../../../_holders/with-aside'
import { profileAnswer, userAnswer } from '../answers'
import { demandUser, tabTitle, UserFrame, type UserParams, userNameOf } from '../user-frame'
import { WhatMay } from '../what-may'

export const generateMetadata = (props: UserParams): Promise<Metadata> => tabTitle(props, 'permissions')

/** Every policy of a user and where it comes from, the boundary, and what they come to. */
export default async function PermissionsPage(props: UserParams & { searchParams: Promise<Query> }) {
  const name = await userNameOf(props)
  const { caller, now } = await demandSession(userHref(name, 'permissions'))
  await demandUser(name)
  const holder = { kind: 'user', name } as const
  const held = await heldPolicies(caller, name, pageMoment())
  const listed = await everyPolicy()
  const shown = one((await props.searchParams).inline)
  return (
    <UserFrame name={name} tab="permissions" now={now.getTime()}>
      <WithAside aside={<WhatMay name={name} />}>
        <FirstSignIn name={name} />
        <PoliciesPanel holder={holder} held={held} />
        {shown !== undefined && <InlineDocument holder={holder} policy={shown} />}
        <AttachPanel holder={holder} held={held} listed={listed} />
        <BoundaryPanel holder={holder} boundary={await boundaryOf(name)} listed={listed} />
      </WithAside>
    </UserFrame>
  )
}

/** Reminds of policies that wait: whoever must set a new password has not been past the first sign-in. */
async function FirstSignIn({ name }: { name: string }) {
  const profile = await profileAnswer(name)
  if (!profile.ok || !profile.output.LoginProfile.PasswordResetRequired) return null
  return (
    <Notice title={userPageTexts.firstSignIn.title(name)}>
      <p>{userPageTexts.firstSignIn.text}</p>
    </Notice>
  )
}

async function boundaryOf(name: string): Promise<Answer<string | undefined>> {
  const user = await userAnswer(name)
  return user.ok ? { ok: true, output: user.output.User.PermissionsBoundary?.PermissionsBoundaryArn } : user
}
