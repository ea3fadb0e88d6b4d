import { Terminal } from '@/components/iam/terminal'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { ask } from '@/lib/console/ask'
import { userHref } from '@/lib/console/user-address'
import { GetUserPolicy } from '@/lib/operations/iam/inline-policies/get-inline-policy'
import { userPageTexts } from '@/lib/texts/user'
import { DeniedPanel } from '../../../denied'

const texts = userPageTexts.document

/** The document of one inline policy of the user, as it was written. */
export async function InlineDocument({ name, policy }: { name: string; policy: string }) {
  const answer = await ask(GetUserPolicy, { UserName: name, PolicyName: policy })
  if (!answer.ok) return <DeniedPanel name="document" title={texts.title(policy)} error={answer.error} />
  return (
    <Panel
      name="document"
      title={texts.title(policy)}
      footer={<Link href={userHref(name, 'permissions')}>{texts.close}</Link>}
    >
      <Terminal text={answer.output.PolicyDocument} label={texts.copy} />
    </Panel>
  )
}
