'use client'

import { PageHead } from '@/components/console/page-head'
import { Arn } from '@/components/ui/arn'
import { TabsNav } from '@/components/ui/tabs-nav'
import { commonTexts } from '@/lib/texts/common'
import { ownPageTexts } from '@/lib/texts/own-page'

/** The heading of one's own page, and its two tabs. */
export function OwnHead({ arn, isService }: { arn: string; isService: boolean }) {
  const tabs = [
    { href: '/security-credentials', label: ownPageTexts.iamTab },
    { href: '/security-credentials?tab=service', label: ownPageTexts.serviceTab },
  ] as const
  return (
    <>
      <PageHead title={commonTexts.credentials} sub={<Arn value={arn} copy={ownPageTexts.copyUserArn} />} />
      <TabsNav label={ownPageTexts.tabs} tabs={tabs} current={tabs[isService ? 1 : 0].href} />
    </>
  )
}
