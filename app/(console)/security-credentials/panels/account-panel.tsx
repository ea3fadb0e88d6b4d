'use client'

import { AccountDetails } from '@/components/iam/account-details'
import { Panel } from '@/components/ui/panel'
import { ownPageTexts } from '@/lib/texts/own-page'
import type { DenialView } from '../../denial'
import { Denial, stateOf } from '../../denial-view'

const texts = ownPageTexts.account

/** The panel with the account, the user and the session. */
export function AccountPanel({
  denial,
  ...facts
}: Omit<Parameters<typeof AccountDetails>[0], 'userRefused'> & {
  /** Why the user could not be read. */
  denial?: DenialView
}) {
  return (
    <Panel name="account-details" title={texts.title} {...stateOf(denial)}>
      <AccountDetails {...facts} userRefused={denial && <Denial panel={texts.title} denial={denial} />} />
    </Panel>
  )
}
