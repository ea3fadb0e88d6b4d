import { Disclosure } from '@/components/ui/disclosure'
import { Prose } from '@/components/ui/prose'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { ServerClock } from '../server-clock'

const TEXTS = signInMfaTexts.trouble

/** What helps when a code does not. */
export function Trouble({
  serverNow,
  frozen,
  accountName,
  open,
}: {
  serverNow: number
  frozen: boolean
  accountName: string
  open: boolean
}) {
  return (
    <Disclosure className="basis-full" open={open} summary={<h2 className="text-body">{TEXTS.title}</h2>}>
      <dl className="grid gap-3 pt-1 [&_dd]:text-muted [&_dt]:font-semibold">
        <div>
          <dt>{TEXTS.wrong}</dt>
          <dd>
            {TEXTS.wrongText}
            <ServerClock serverNow={serverNow} frozen={frozen} />.
          </dd>
        </div>
        <div>
          <dt>{TEXTS.stillWrong}</dt>
          <dd>
            <Prose text={TEXTS.stillWrongText} />
          </dd>
        </div>
        <div>
          <dt>{TEXTS.lost}</dt>
          <dd>{TEXTS.lostText(accountName)}</dd>
        </div>
      </dl>
    </Disclosure>
  )
}
