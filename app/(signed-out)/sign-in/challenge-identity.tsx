import { IdentityView } from '@/components/console/signed-out-shell'
import type { OpenChallenge } from '@/lib/console/sign-in'

/** Whose sign-in this is, and which device answers. */
export function ChallengeIdentity({
  of: { challenge, userName },
  device,
}: {
  of: OpenChallenge
  device?: { name: string }
}) {
  const { account, alias, principalId } = challenge
  return (
    <IdentityView
      items={[
        alias ? { term: 'Account', value: alias, note: account } : { term: 'Account', value: account },
        { term: 'User', value: principalId === account ? 'Root user' : userName },
        ...(device ? [{ term: 'Device', value: device.name, note: 'Authenticator app' }] : []),
      ]}
    />
  )
}
