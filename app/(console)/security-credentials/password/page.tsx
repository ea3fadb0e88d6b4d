import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { DEFAULT_RULES, passwordRules } from '@/lib/console/password-rules'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import { changePasswordTexts as texts } from '@/lib/texts/change-password'
import { commonTexts } from '@/lib/texts/common'
import { remedies } from '../../denied'
import { passwordPolicy } from '../answers'
import { ownName } from '../whose'
import { PasswordForm } from './password-form'

export const generateMetadata = (): Metadata => ({ title: texts.title })

const trail = () => [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Changes the user's password. */
export default async function PasswordPage() {
  const session = await demandSession('/security-credentials/password')
  await confirmFirst({ operation: ChangePassword, input: {} }, '/security-credentials/password')
  return (
    <>
      <Breadcrumb trail={trail()} current={texts.title} />
      <PageHead title={texts.title} />
      <div className="max-w-182">
        {session.caller.principal.kind === 'root' ? <NotForRoot /> : <Form userName={ownName(session)} />}
      </div>
    </>
  )
}

async function Form({ userName }: { userName: string }) {
  const answer = await passwordPolicy()
  const rules = passwordRules(answer)
  const refusal = answer.ok ? undefined : answer.error.refusal
  return (
    <Panel name="change-password" title={texts.panel} flush>
      {!rules && <PanelStrip why={refusal && `/decisions/${refusal.decisionId}`}>{texts.unreadRules}</PanelStrip>}
      <PasswordForm userName={userName} rules={rules ?? DEFAULT_RULES} remedies={await remedies()} />
    </Panel>
  )
}

function NotForRoot() {
  return (
    <Panel name="change-password" title={texts.forRoot}>
      <div className="grid justify-items-start gap-4">
        <p className="measure">
          <Prose text={texts.forRootText} />
        </p>
        <ButtonLink href="/security-credentials">{commonTexts.toCredentials}</ButtonLink>
      </div>
    </Panel>
  )
}
