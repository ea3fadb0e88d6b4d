import { Disclosure } from '@/components/ui/disclosure'
import { FillButton } from '@/components/ui/fill-button'
import { Prose } from '@/components/ui/prose'
import { demoTexts } from '@/lib/texts/demo'
import type { Sentence } from '@/lib/texts/sentence'

/** `fields` are the values of the sign-in form, by the ids of its fields. */
type DemoAccountView = { name: string; description: string; password: string; fields: Readonly<Record<string, string>> }

/** The users of a training environment, beside the sign-in form. Never shown anywhere else. */
export function DemoAccounts({
  accountId,
  accounts,
  title = demoTexts.accounts,
  intro = demoTexts.intro(accountId),
}: {
  accountId: string
  accounts: readonly DemoAccountView[]
  title?: string
  intro?: Sentence
}) {
  return (
    <aside aria-labelledby="demo-title">
      <Disclosure open flush summary={<h2 id="demo-title">{title}</h2>}>
        <p className="text-muted mt-1 mb-4">
          <Prose text={intro} />
        </p>
        <ul>
          {accounts.map(({ name, description, password, fields }) => (
            <li
              key={name}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 border-t border-hairline py-2.5 [&_button]:-me-3"
            >
              <div>
                <span className="font-semibold">{name}</span>
                <span className="text-caption text-muted block">{description}</span>
              </div>
              <FillButton values={fields} label={demoTexts.fillAs(name)}>
                {demoTexts.fill}
              </FillButton>
              {/* Without a script nothing can be filled in, so the password itself stands there. */}
              <noscript>
                <code>{password}</code>
              </noscript>
            </li>
          ))}
        </ul>
      </Disclosure>
    </aside>
  )
}
