import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { TargetButton } from '@/components/ui/target-button'
import { one, type Query } from '@/lib/console/query'
import { demandSession, userBehind } from '@/lib/console/session'
import { switchRoleTexts as texts } from '@/lib/texts/switch-role'
import { remedies } from '../denied'
import { leaveRole } from './leave'
import { SwitchForm } from './switch-form'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Asks for a role of the account to use in place of one's own permissions. `role` fills it in. */
export default async function SwitchRolePage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/switch-role')
  const { principal } = session.caller
  const user = userBehind(session)
  return (
    <>
      <PageHead title={texts.title} sub={texts.lead} />
      <div className="max-w-182">
        {user ? (
          <Panel name="switch-role" title={texts.title} state="empty">
            <PanelEmpty
              action={
                <TargetButton to={{ action: leaveRole }} pending={texts.goingBack}>
                  {texts.back(user.name)}
                </TargetButton>
              }
            >
              <Prose text={texts.inRole(principal.kind === 'role' ? principal.name : user.name)} />
            </PanelEmpty>
          </Panel>
        ) : (
          <Panel name="switch-role" title={texts.title} flush>
            {principal.kind === 'root' ? (
              <p className="p-(--inset)">{texts.forRoot}</p>
            ) : (
              <SwitchForm
                account={session.account.alias ?? session.account.id}
                role={one((await searchParams).role) ?? ''}
                remedies={await remedies()}
              />
            )}
          </Panel>
        )}
      </div>
    </>
  )
}
