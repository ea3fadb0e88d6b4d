import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts as texts } from '@/lib/texts/mfa-setup'
import { userTrail } from '../../../users/[name]/user-frame'
import type { Subject } from '../../whose'

/** The head of each step of the wizard: whose device it will be, and the way back. */
export function WizardHead({
  subject: { name, isOwn, page },
  hasStep = true,
}: {
  subject: Subject
  hasStep?: boolean
}) {
  const trail = isOwn ? [{ label: commonTexts.credentials, href: page }] : userTrail(name, 'security-credentials')
  const title = isOwn ? texts.title : texts.titleOf(name)
  return (
    <>
      <Breadcrumb trail={trail} current={texts.title} />
      <PageHead title={title} focusId={hasStep ? 'step-title' : undefined} />
    </>
  )
}
