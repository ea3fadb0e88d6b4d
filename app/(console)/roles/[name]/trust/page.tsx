import type { Metadata } from 'next'
import { Panel } from '@/components/ui/panel'
import { foresee, pageMoment } from '@/lib/console/ask'
import { roleHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { findingsOn } from '@/lib/console/simulator/findings'
import { UpdateAssumeRolePolicy } from '@/lib/operations/iam/roles/update-assume-role-policy'
import { roleTexts } from '@/lib/texts/roles'
import { DeniedPanel, remedies } from '../../../denied'
import { roleAnswer } from '../answers'
import { demandRole, RoleFrame, type RoleParams, roleNameOf, tabTitle } from '../role-frame'
import { TrustForm } from './trust-form'

const texts = roleTexts.trustPage

export const generateMetadata = (props: RoleParams): Promise<Metadata> => tabTitle(props, 'trust')

/** The trust policy of a role as text, with what the validator says of it. */
export default async function TrustPage(props: RoleParams) {
  const name = await roleNameOf(props)
  const { now } = await demandSession(roleHref(name, 'trust'))
  await demandRole(name)
  const answer = await roleAnswer(name)
  return (
    <RoleFrame name={name} tab="trust" now={now.getTime()}>
      {answer.ok ? (
        <TrustPanel name={name} document={answer.output.Role.AssumeRolePolicyDocument} />
      ) : (
        <DeniedPanel name="trust" title={texts.title} error={answer.error} />
      )}
    </RoleFrame>
  )
}

async function TrustPanel({ name, document }: { name: string; document: string }) {
  const { caller } = await demandSession(roleHref(name, 'trust'))
  const findings = await findingsOn(caller, document, 'trust', pageMoment())
  const refusal = findings.ok ? undefined : findings.error.refusal
  const { save } = await foresee({ save: { operation: UpdateAssumeRolePolicy, input: { RoleName: name } } })
  return (
    <Panel name="trust" title={texts.title} flush>
      <TrustForm
        // A saved text is a new one.
        key={document}
        name={name}
        document={document}
        findings={findings.ok ? findings.output : undefined}
        unchecked={refusal && { action: refusal.action, why: `/decisions/${refusal.decisionId}` }}
        draft={`${caller.arn} ${roleHref(name, 'trust')}`}
        refused={save}
        remedies={await remedies()}
      />
    </Panel>
  )
}
