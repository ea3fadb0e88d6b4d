import { env } from '@/lib/env'
import { base32 } from '@/lib/ids'
import { handleOf } from '@/lib/mfa/fido/passkeys'
import { defaultPlan } from './default-plan'

/** Returns the sign-in details of the default account as lines for the terminal; none outside training. */
export async function signInDetails(): Promise<string[]> {
  const plan = await defaultPlan()
  if (!plan) return []
  const width = Math.max(...plan.users.map(({ name }) => name.length), plan.rootEmail.length)
  const line = (name: string, password: string, note = '') => `  ${name.padEnd(width)}  ${password}${note}`
  return [
    `Sign in at ${env().publicUrl}/sign-in/${plan.alias ?? plan.id} (account ${plan.id})`,
    ...plan.users.flatMap(({ name, password, mustChangePassword }) =>
      password === undefined ? [] : line(name, password, mustChangePassword ? '  (must change it)' : ''),
    ),
    `Root user at ${env().publicUrl}/sign-in/root`,
    line(plan.rootEmail, plan.root.password),
    ...plan.devices.flatMap(({ owner, secret }) =>
      owner ? [`MFA secret of ${owner.name}, for an authenticator app: ${base32(secret)}`] : [],
    ),
    ...plan.passkeys.flatMap(({ owner, id, privateKey }) => [
      `Passkey of ${owner.name}, for an authenticator in software: credential ${id},`,
      `  user handle ${handleOf({ account: plan.id, principalId: owner.userId })},`,
      `  private key (PKCS #8) ${privateKey}`,
    ]),
    ...plan.tokens.map(
      ({ serialNumber, owner, secret }) =>
        `Secret of the hardware token ${serialNumber} (${owner ? `of ${owner.name}` : 'free'}): ${base32(secret)}`,
    ),
    ...plan.accessKeys
      .slice(0, 1)
      .map(
        ({ userName, accessKeyId, secretAccessKey }) => `Access key of ${userName}: ${accessKeyId} ${secretAccessKey}`,
      ),
  ]
}
