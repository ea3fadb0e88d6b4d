import type { ReactNode } from 'react'
import { Arn } from '@/components/ui/arn'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { NoValue } from '@/components/ui/table'
import type { Answer } from '@/lib/console/ask'
import { policyInForce } from '@/lib/console/password-policy'
import { env } from '@/lib/env'
import { commonTexts } from '@/lib/texts/common'
import { dashboardTexts } from '@/lib/texts/dashboard'
import { aliasAnswer, nameAnswer, rulesAnswer } from './answers'

const texts = dashboardTexts.account

/** What the account is called and where its users sign in. Each line has its own call. */
export async function AccountPanel({ id }: { id: string }) {
  const [name, aliases, rules] = [await nameAnswer(), await aliasAnswer(), await rulesAnswer()]
  const alias = aliases.ok ? aliases.output.AccountAliases[0] : undefined
  const address = `${env().publicUrl}/sign-in/${alias ?? id}`
  const inForce = policyInForce(rules)
  return (
    <Panel name="account" title={texts.title} actions={<Link href="/account-settings">{texts.settings}</Link>}>
      <DescriptionList
        columns={1}
        items={[
          { term: texts.id, value: <Arn value={id} copy={texts.copyId} /> },
          { term: texts.name, value: shown(name, ({ AccountName }) => AccountName) },
          { term: texts.alias, value: shown(aliases, () => alias ?? <NoValue>{texts.noAlias}</NoValue>) },
          { term: texts.address, value: <Arn value={address} copy={texts.copyAddress} /> },
          {
            term: texts.passwords,
            value: inForce ? (inForce.policy ? texts.ownPolicy : texts.defaultPolicy) : shown(rules, () => null),
          },
        ]}
      />
    </Panel>
  )
}

/** A value, or what refused it. */
function shown<T>(answer: Answer<T>, read: (output: T) => ReactNode): ReactNode {
  if (answer.ok) return read(answer.output)
  const { refusal, code } = answer.error
  if (!refusal) return <NoValue>{code}</NoValue>
  return (
    <span className="text-muted">
      <Prose text={dashboardTexts.denied(refusal.action)} words />{' '}
      <Link href={`/decisions/${refusal.decisionId}`}>{commonTexts.why}</Link>
    </span>
  )
}
