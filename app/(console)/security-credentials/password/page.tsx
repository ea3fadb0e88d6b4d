import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { DEFAULT_RULES, passwordRules } from '@/lib/console/password-rules'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import { remedies } from '../../denied'
import { passwordPolicy } from '../own-answers'
import { ownName } from '../whose'
import { PasswordForm } from './password-form'

export const metadata: Metadata = { title: 'Change password' }

const TRAIL = [{ label: 'Security credentials', href: '/security-credentials' }]

/** Changes one's own password. */
export default async function PasswordPage() {
  const session = await demandSession('/security-credentials/password')
  await confirmFirst({ operation: ChangePassword, input: {} }, '/security-credentials/password')
  return (
    <>
      <Breadcrumb trail={TRAIL} current="Change password" />
      <PageHead title="Change password" />
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
    <Panel name="change-password" title="Your password" flush>
      {!rules && (
        <PanelStrip why={refusal && `/decisions/${refusal.decisionId}`}>
          The account's rules could not be read. These are the default rules.
        </PanelStrip>
      )}
      <PasswordForm userName={userName} rules={rules ?? DEFAULT_RULES} remedies={await remedies()} />
    </Panel>
  )
}

function NotForRoot() {
  return (
    <Panel name="change-password" title="Not for the root user">
      <div className="grid justify-items-start gap-4">
        <p className="measure">
          The root user changes its password with the account itself. Here only IAM users change theirs: for the root
          user the service answers <code>InvalidUserType</code>.
        </p>
        <ButtonLink href="/security-credentials">Back to Security credentials</ButtonLink>
      </div>
    </Panel>
  )
}
