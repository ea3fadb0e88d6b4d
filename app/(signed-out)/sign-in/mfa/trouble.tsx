import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { ServerClock } from '../server-clock'

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
    <Disclosure className="basis-full" open={open} summary={<h2 className="text-body">Having trouble?</h2>}>
      <dl className="grid gap-3 pt-1 [&_dd]:text-muted [&_dt]:font-semibold">
        <div>
          <dt>The code is not accepted</dt>
          <dd>
            Codes follow the clock. Compare your device with server time,{' '}
            <ServerClock serverNow={serverNow} frozen={frozen} />.
          </dd>
        </div>
        <div>
          <dt>The clock is right, the code is still refused</dt>
          <dd>
            <Link href="/sign-in/mfa/resync">Resynchronize this device</Link> with two consecutive codes.
          </dd>
        </div>
        <div>
          <dt>The device is lost</dt>
          <dd>An administrator of {accountName} can deactivate it. You then assign a new one.</dd>
        </div>
      </dl>
    </Disclosure>
  )
}
