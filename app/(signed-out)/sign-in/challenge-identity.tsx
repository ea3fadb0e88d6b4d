import { IdentityView } from '@/components/console/signed-out-shell'
import type { OpenChallenge } from '@/lib/console/sign-in'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { deviceTexts } from '@/lib/texts/devices'
import { signInTexts } from '@/lib/texts/sign-in'

/** Whose sign-in this is, and which device answers. */
export function ChallengeIdentity({
  of: { challenge, userName },
  device,
}: {
  of: OpenChallenge
  device?: { name: string; kind: KindName }
}) {
  const { account, alias, principalId } = challenge
  return (
    <IdentityView
      items={[
        alias
          ? { term: signInTexts.challengeAccount, value: alias, note: account }
          : { term: signInTexts.challengeAccount, value: account },
        { term: signInTexts.challengeUser, value: principalId === account ? signInTexts.rootUser : userName },
        ...(device
          ? [{ term: signInTexts.challengeDevice, value: device.name, note: deviceTexts.kinds[device.kind].one }]
          : []),
      ]}
    />
  )
}
