import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import type { SignedIn } from '@/lib/auth/session'
import { foresee } from '@/lib/console/ask'
import { userHref } from '@/lib/console/holder-address'
import { env } from '@/lib/env'
import { CreateLoginProfile } from '@/lib/operations/iam/login-profiles/create-login-profile'
import { UpdateLoginProfile } from '@/lib/operations/iam/login-profiles/update-login-profile'
import { consoleAccessTexts as texts } from '@/lib/texts/console-access'
import { userPageTexts } from '@/lib/texts/user'
import { DeniedPanel } from '../../../denied'
import { profileAnswer } from '../answers'

const NAME = 'console-sign-in'

/** Whether a user has a password, since when, and the way to the page that changes it. */
export async function ConsoleSignIn({ name, session }: { name: string; session: SignedIn }) {
  const profile = await profileAnswer(name)
  const hasNone = !profile.ok && profile.error.code === 'NoSuchEntity'
  if (!profile.ok && !hasNone) return <DeniedPanel name={NAME} title={texts.title} error={profile.error} />
  const refused = await foresee({
    create: { operation: CreateLoginProfile, input: { UserName: name } },
    update: { operation: UpdateLoginProfile, input: { UserName: name } },
  })
  const to = { href: userHref(name, 'security-credentials/console-access') }
  if (!profile.ok) {
    return (
      <Panel name={NAME} title={texts.title} state="empty">
        <PanelEmpty
          action={
            <TargetButton to={to} refused={refused.create}>
              {texts.enable}
            </TargetButton>
          }
        >
          {texts.none(name)}
        </PanelEmpty>
      </Panel>
    )
  }
  const { CreateDate, PasswordResetRequired } = profile.output.LoginProfile
  const { account, now } = session
  const link = `${env().publicUrl}/sign-in/${account.alias ?? account.id}`
  return (
    <Panel
      name={NAME}
      title={texts.title}
      actions={
        <TargetButton to={to} size="small" refused={refused.update}>
          {texts.manage}
        </TargetButton>
      }
    >
      <DescriptionList
        items={[
          {
            term: texts.access,
            value: (
              <Badge tone="success" icon="check">
                {userPageTexts.facts.enabled}
              </Badge>
            ),
          },
          {
            term: texts.since,
            value: <Time at={CreateDate.getTime()} format="date" now={now.getTime()} />,
          },
          { term: texts.next, value: PasswordResetRequired ? texts.mustChange : texts.noChange },
          { term: texts.link, value: <Arn value={link} copy={texts.copyLink} />, full: true },
        ]}
      />
    </Panel>
  )
}
