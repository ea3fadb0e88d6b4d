import { CopyButton } from '@/components/ui/copy'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'

type DemoAccountView = { name: string; description: string; password: string }

/** The users of a training environment, beside the sign-in form. Never shown anywhere else. */
export function DemoAccounts({ accountId, accounts }: { accountId: string; accounts: readonly DemoAccountView[] }) {
  return (
    <aside aria-labelledby="demo-title">
      <Disclosure open flush summary={<h2 id="demo-title">Demo accounts</h2>}>
        <p className="text-muted mt-1 mb-4">
          This is a training environment. Everything in account{' '}
          <Link href={`/sign-in/${accountId}`}>
            <code>{accountId}</code>
          </Link>{' '}
          is made up and can be reset.
        </p>
        <ul>
          {accounts.map((account) => (
            <li
              key={account.name}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 border-t border-hairline py-2.5 [&_button]:-me-3"
            >
              <div>
                <span className="font-semibold">{account.name}</span>
                <span className="text-caption text-muted block">{account.description}</span>
              </div>
              <CopyButton variant="quiet" text={account.password} label={`Copy the password of ${account.name}`}>
                Copy password
              </CopyButton>
              {/* Without a script nothing can be copied, so the password itself stands there. */}
              <noscript>
                <code>{account.password}</code>
              </noscript>
            </li>
          ))}
        </ul>
      </Disclosure>
    </aside>
  )
}
