import type { signOutTexts } from '../sign-out'
import type { Translation } from '../translation'

/** The page after signing out, and the one that asks before. */
export const signOutTextsDe: Translation<typeof signOutTexts> = {
  title: 'Abmelden',
  signedInAs: (name: string, account: string) => `Sie sind als ${name} von ${account} angemeldet.`,
  toConsole: 'Zur Konsole',

  done: 'Abgemeldet',
  doneText: 'Ihre Sitzung in diesem Browser ist beendet.',
  signIn: 'Anmelden',
  signInTo: (account: string) => `Bei ${account} anmelden`,
  differentAccount: 'Bei einem anderen Konto anmelden',
}
