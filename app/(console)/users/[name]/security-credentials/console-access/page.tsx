import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Caller } from '@/lib/auth/caller'
import { type Answer, foresee, pageMoment } from '@/lib/console/ask'
import { type Deadlock, deadlockOf } from '@/lib/console/deadlock'
import { userHref } from '@/lib/console/holder-address'
import { DEFAULT_RULES, passwordRules } from '@/lib/console/password-rules'
import { demandSession } from '@/lib/console/session'
import { CreateLoginProfile } from '@/lib/operations/iam/login-profiles/create-login-profile'
import { DeleteLoginProfile } from '@/lib/operations/iam/login-profiles/delete-login-profile'
import { UpdateLoginProfile } from '@/lib/operations/iam/login-profiles/update-login-profile'
import { consoleAccessTexts as texts } from '@/lib/texts/console-access'
import { DeniedPanel, remedies } from '../../../../denied'
import { passwordPolicy } from '../../../../security-credentials/answers'
import { profileAnswer, userAnswer } from '../../answers'
import { demandUser, type UserParams, userNameOf, userTrail } from '../../user-frame'
import { disableAccess } from './actions'
import { PasswordForm } from './password-form'

export const generateMetadata = (): Metadata => ({ title: texts.manage })

/** Gives a user a password, gives another one, or takes it away. */
export default async function ConsoleAccessPage(props: UserParams) {
  const name = await userNameOf(props)
  const { caller } = await demandSession(userHref(name, 'security-credentials/console-access'))
  await demandUser(name)
  const profile = await profileAnswer(name)
  const isNew = !profile.ok && profile.error.code === 'NoSuchEntity'
  return (
    <>
      <Breadcrumb trail={userTrail(name, 'security-credentials')} current={texts.manage} />
      <PageHead title={texts.manage} />
      <div className="max-w-182">
        {profile.ok || isNew ? (
          <Manage name={name} isNew={isNew} deadlock={await deadlockFor(caller, name)} />
        ) : (
          <DeniedPanel name="console-access" title={texts.access} error={profile.error} />
        )}
      </div>
    </>
  )
}

async function Manage({
  name,
  isNew,
  deadlock,
}: {
  name: string
  isNew: boolean
  deadlock: Answer<Deadlock | undefined> | undefined
}) {
  const refused = await foresee({
    create: { operation: CreateLoginProfile, input: { UserName: name } },
    update: { operation: UpdateLoginProfile, input: { UserName: name } },
    remove: { operation: DeleteLoginProfile, input: { UserName: name } },
  })
  const found = deadlock?.ok ? deadlock.output : undefined
  const refusal = deadlock && !deadlock.ok ? deadlock.error.refusal : undefined
  return (
    <>
      {found && (
        <NoticeList>
          <Notice tone="warning" title={texts.deadlock.title(name)}>
            <p>
              <Prose
                text={
                  found.by.length > 0
                    ? texts.deadlock.denied(name, found.by.join(', '))
                    : texts.deadlock.notAllowed(name)
                }
              />
            </p>
            <p>{texts.deadlock.remedy}</p>
          </Notice>
        </NoticeList>
      )}
      <Panel name="console-access" title={isNew ? texts.enable : texts.reset} flush>
        <PasswordForm
          name={name}
          isNew={isNew}
          demandsNew={!found}
          unchecked={
            refusal && { text: texts.deadlock.unchecked(refusal.action), why: `/decisions/${refusal.decisionId}` }
          }
          rules={passwordRules(await passwordPolicy()) ?? DEFAULT_RULES}
          refused={isNew ? refused.create : refused.update}
          remedies={await remedies()}
          backHref={userHref(name, 'security-credentials')}
        />
      </Panel>
      {!isNew && (
        <Panel name="disable-access" title={texts.disable}>
          <p className="measure">{texts.disableText(name)}</p>
          <Disclosure summary={texts.disable}>
            <ActionForm action={disableAccess} className="py-2">
              <input type="hidden" name="UserName" value={name} />
              <SubmitButton variant="danger" refused={refused.remove} pending={texts.disabling}>
                {texts.disable}
              </SubmitButton>
            </ActionForm>
          </Disclosure>
        </Panel>
      )}
    </>
  )
}

/** Without the user's ARN the simulator cannot be asked. */
async function deadlockFor(caller: Caller, name: string): Promise<Answer<Deadlock | undefined> | undefined> {
  const user = await userAnswer(name)
  if (!user.ok) return undefined
  const { Arn } = user.output.User
  return deadlockOf(caller, { subject: { kind: 'principal', arn: Arn }, user: Arn }, pageMoment())
}
