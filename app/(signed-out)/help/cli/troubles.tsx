const TROUBLES: readonly { says: string; help: string }[] = [
  {
    says: 'InvalidClientTokenId',
    help: 'The key does not exist here or is inactive, or the request went to AWS: see whether the address is set, and the CLI new enough for it. In a session: it was got without a code, or its database was reset. Get another, with a code; forget the one that is kept.',
  },
  {
    says: 'SignatureDoesNotMatch … does not match',
    help: 'The secret is not that of the key: enter it again. Or something on the way changed the request: a proxy must keep path and Host.',
  },
  {
    says: 'SignatureDoesNotMatch … expired / not yet current',
    help: 'The clocks of client and server are more than five minutes apart, or the account has a test clock.',
  },
  {
    says: 'invalid MFA one time pass code',
    help: 'The code is wrong, or spent: each works once, whether at the sign-in or here. Wait for the next one. If it comes again and again, resynchronize the device, and wait: wrong codes hold back the next tries, for longer each time.',
  },
  {
    says: 'unable to validate MFA code',
    help: 'The serial number is not that of a device of yours. Copy it from Security credentials.',
  },
  {
    says: 'must provide both MFA serial number and one time pass code',
    help: 'One of the two is missing.',
  },
  {
    says: 'Cannot call GetSessionToken with session credentials',
    help: 'The variables of a session are still set, and it signs the request. Unset them, or name the profile of the key.',
  },
  { says: 'ExpiredToken', help: 'The session is over. Get another.' },
  {
    says: 'AccessDenied … because no identity-based policy allows',
    help: 'MFA is not what is missing. A policy has to allow the action.',
  },
]

/** What clients say when something is wrong, and what helps. */
export function Troubles() {
  return (
    <dl className="mt-1 grid gap-4">
      {TROUBLES.map(({ says, help }) => (
        <div key={says}>
          <dt>
            <code className="font-semibold">{says}</code>
          </dt>
          <dd className="mt-1">{help}</dd>
        </div>
      ))}
    </dl>
  )
}
