import { PageHead } from '@/components/console/page-head'
import { Arn } from '@/components/ui/arn'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { TargetButton } from '@/components/ui/target-button'
import type { SignedIn } from '@/lib/auth/session'
import { commonTexts } from '@/lib/texts/common'
import { switchRoleTexts as texts } from '@/lib/texts/switch-role'
import { leaveRole } from '../switch-role/leave'

/** The page for a session in a role, which has no password, devices or keys. */
export function NoCredentials({ session: { caller }, userName }: { session: SignedIn; userName: string }) {
  return (
    <>
      <PageHead title={commonTexts.credentials} sub={<Arn value={caller.arn} copy={texts.copyArn} />} />
      <Panel name="role-session" title={texts.ownTitle} state="empty">
        <PanelEmpty
          action={
            <TargetButton to={{ action: leaveRole }} pending={texts.goingBack}>
              {texts.back(userName)}
            </TargetButton>
          }
        >
          <Prose text={texts.ownText(userName)} />
        </PanelEmpty>
      </Panel>
    </>
  )
}
