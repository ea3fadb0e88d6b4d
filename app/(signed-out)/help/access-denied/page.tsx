import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Link } from '@/components/ui/link'
import { INKS } from '@/components/ui/tones'
import { Article, Part, Points } from '../article'

export const metadata = { title: 'Help with access denied' }

export default function AccessDeniedHelpPage() {
  return (
    <Article
      title="Help with access denied"
      lead="Every panel and button asks your policies. When they refuse, the page says what was asked, of which kind the refusal is, and why."
    >
      <Part id="read" title="How to read a refusal">
        <Points>
          <li>
            <strong>Action</strong> is what was asked, such as <code>iam:ListAccessKeys</code>.
          </li>
          <li>
            <strong>Resource</strong> is what it was asked of: an ARN, or <code>*</code> where an action has no
            resource.
          </li>
          <li>
            <strong>Why?</strong> opens the trace: each statement of each policy, and what it made of your request.
          </li>
        </Points>
      </Part>

      <Part id="kinds" title="Kinds of refusals, and what helps">
        <dl className="mt-1 grid gap-4">
          <Kind icon="deny" tone="danger" name="Explicitly denied for want of MFA">
            A statement forbids the action in sessions without MFA. Assign an MFA device if you have none, then sign in
            again with it. The same request with MFA is not met by that statement.
          </Kind>
          <Kind icon="deny" tone="danger" name="Explicitly denied otherwise">
            A statement forbids it. No other policy can outweigh that: a Deny always wins over an Allow. Only a change
            of that statement helps.
          </Kind>
          <Kind icon="implicit" tone="warning" name="Implicitly denied">
            No policy mentions it, and what nothing allows is refused. Use <strong>Copy request</strong> and send it to
            an administrator: it names you, the action, the resource and the decision.
          </Kind>
          <Kind icon="implicit" tone="warning" name="Not within the permissions boundary">
            A boundary is the most that policies can give you. Something may allow the action, but the boundary does not
            include it.
          </Kind>
          <Kind icon="info" tone="info" name="Refused by a service rule">
            No policy is involved. The service itself has a rule, such as this one: a user who has an MFA device must
            sign in with it before another can be assigned.
          </Kind>
        </dl>
      </Part>

      <Part id="after-mfa" title="Still denied after signing in with MFA">
        <p>
          That happens, and it is not the same refusal. MFA lifts a statement that demands it; it allows nothing by
          itself. Read the panel again: it now says <strong>implicitly denied</strong>, and somebody has to allow the
          action.
        </p>
      </Part>

      <Part id="path" title="Allowed for others, denied for you">
        <p>
          Policies that name <code>user/$&#123;aws:username&#125;</code> mean users directly under the account. If your
          user stands under a path, such as <code>user/division/carol</code>, that statement does not match your ARN.
          The trace shows both side by side.
        </p>
      </Part>

      <Part id="more" title="More">
        <Points>
          <li>
            <Link href="/help/mfa">Help with sign-in and MFA</Link>
          </li>
          <li>
            <Link href="/help/cli">Use the AWS CLI and SDKs</Link>
          </li>
        </Points>
      </Part>
    </Article>
  )
}

function Kind({
  icon,
  tone,
  name,
  children,
}: {
  icon: IconName
  tone: 'danger' | 'warning' | 'info'
  name: string
  children: ReactNode
}) {
  return (
    <div>
      <dt className={cx('flex items-center gap-2 font-semibold', INKS[tone])}>
        <Icon name={icon} />
        {name}
      </dt>
      <dd className="ms-7">{children}</dd>
    </div>
  )
}
