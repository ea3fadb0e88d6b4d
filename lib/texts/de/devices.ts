import type { deviceTexts } from '../devices'
import type { Translation } from '../translation'

/** Names of MFA devices, and how a call about one ended. */
export const deviceTextsDe: Translation<typeof deviceTexts> = {
  kinds: {
    virtual: { one: 'Authenticator-App', many: 'Authenticator-Apps', type: 'Virtuell' },
    passkey: {
      one: 'Passkey oder Sicherheitsschlüssel',
      many: 'Passkeys und Sicherheitsschlüssel',
      type: 'Passkey oder Sicherheitsschlüssel',
    },
    hardware: { one: 'Hardware-Token (TOTP)', many: 'Hardware-Token (TOTP)', type: 'Hardware (TOTP)' },
  },
  missing: 'Geben Sie einen Namen für das Gerät ein.',
  tooLong: (most) => `Der Name darf höchstens ${most} Zeichen haben.`,
  wrongSigns: 'Erlaubt sind Buchstaben, Ziffern und + = , . @ - _ ohne Leerzeichen.',
  byRule: 'Von einer Dienstregel abgelehnt.',
}
