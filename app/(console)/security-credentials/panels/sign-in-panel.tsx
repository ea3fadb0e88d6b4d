'use client'

import { Arn } from '@/components/ui/arn'
import type { ButtonRefusal } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { confirmTexts } from '@/lib/texts/confirm-code'
import { ownPageTexts } from '@/lib/texts/own-page'
import type { DenialView } from '../../denial'
import { Denial, stateOf } from '../../denial-view'

const texts = ownPageTexts.signIn

/** The panel with the address of the sign-in, and the rules for passwords. */
export function SignInPanel({
  link,
  isRoot,
  rules,
  denial,
  changeRefused,
  asksForCode,
}: {
  link: string
  /** The root user has no password to change here. */
  isRoot: boolean
  /** The rules in sentences. */
  rules?: readonly string[]
  /** Why there are no rules. */
  denial?: DenialView
  changeRefused?: ButtonRefusal
  asksForCode: boolean
}) {
  return (
    <Panel
      name="console-sign-in"
      title={texts.title}
      {...stateOf(denial)}
      note={asksForCode && confirmTexts.asks}
      actions={
        !isRoot && (
          <TargetButton to={{ href: '/security-credentials/password' }} size="small" refused={changeRefused}>
            {texts.changePassword}
          </TargetButton>
        )
      }
    >
      <DescriptionList items={[{ term: texts.link, value: <Arn value={link} copy={texts.copyLink} />, full: true }]} />
      <div className="mt-5 border-t border-hairline pt-4">
        {isRoot && <p className="measure mb-3">{texts.root}</p>}
        {rules && (
          <Disclosure summary={<h3>{texts.rules}</h3>}>
            <ul className="list-disc py-1 ps-5">
              {rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        {denial && (
          <>
            <h3 className="mb-3">{texts.password}</h3>
            <Denial panel={texts.password} denial={denial} />
          </>
        )}
      </div>
    </Panel>
  )
}
