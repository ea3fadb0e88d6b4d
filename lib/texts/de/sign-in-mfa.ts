import { count } from '../count'
import type { signInMfaTexts } from '../sign-in-mfa'
import type { Translation } from '../translation'

const tries = (left: number) => count(left, 'Versuch', 'Versuche')

/** The second step of a sign-in. */
export const signInMfaTextsDe: Translation<typeof signInMfaTexts> = {
  code: {
    title: 'MFA-Code',
    heading: 'Geben Sie Ihren MFA-Code ein',
    lead: 'Ihr Passwort stimmt. Noch ein Schritt.',
    hint: 'Die sechs Ziffern, die Ihr Gerät für dieses Konto zeigt.',
    submit: 'Senden',
    resynced: (device: string) => `Das Gerät ${device} ist wieder synchron`,
    resyncedText: 'Beide Codes sind verbraucht. Warten Sie auf den nächsten Code und melden Sie sich damit an.',
  },
  passkey: {
    title: 'Benutzen Sie Ihren Passkey oder Sicherheitsschlüssel',
    text: 'Wählen Sie die Schaltfläche und folgen Sie dann Ihrem Browser. Jeder Ihrer Passkeys und Sicherheitsschlüssel geht.',
    wrongTitle: 'Der Passkey wurde nicht angenommen',
    wrong: (left: number) =>
      `Benutzen Sie einen Passkey oder Sicherheitsschlüssel, den Sie diesem Benutzer zugewiesen haben. Sie haben noch ${tries(left)}.`,
    answered: 'Ihre Antwort kam doppelt oder zu spät an. Versuchen Sie es noch einmal.',
    elsewhere: 'Ihr Browser findet den Passkey nicht',
    elsewhereText:
      'Er ist auf dem Gerät oder Schlüssel, auf dem Sie ihn erstellt haben, oder in dem Passwortmanager, der ihn aufbewahrt. Stecken Sie den Schlüssel ein, oder lassen Sie Ihren Browser ein Telefon benutzen, das den Passkey hat.',
    demo: 'Sie probieren die Demo-Konten aus',
    demoText: [
      'Den Passkey von ',
      { strong: 'erin' },
      ' haben nur automatische Tests. Als ',
      { strong: 'alice' },
      ' können Sie einen eigenen Passkey zuweisen, und die Codes von ',
      { strong: 'bob' },
      ' zeigt der Übungs-Authenticator: ',
      { link: 'Neu anmelden', href: '/sign-in' },
      '.',
    ],
  },
  chooseAnother: 'Anderes Gerät wählen',
  backToCode: 'Zurück zum MFA-Code',
  backToPasskey: 'Zurück zu Ihrem Passkey',

  wrongTitle: 'Der Code wurde nicht angenommen',
  heldBackTitle: 'Warten Sie, bevor Sie es noch einmal versuchen',
  serverTime: 'Die Serverzeit ist ',
  compareClocks:
    '. Vergleichen Sie sie mit der Uhr Ihres Geräts. Geht das Gerät um Minuten falsch, gelten seine Codes nicht.',
  clockIsRight: 'Wenn die Uhr stimmt, ',
  resyncLink: 'synchronisieren Sie dieses Gerät neu',
  withTwoCodes: (left: number) => `, mit zwei aufeinanderfolgenden Codes. Sie haben noch ${tries(left)}.`,

  trouble: {
    title: 'Klappt es nicht?',
    wrong: 'Der Code wird nicht angenommen',
    wrongText: 'Codes hängen von der Zeit ab. Vergleichen Sie Ihr Gerät mit der Serverzeit: ',
    stillWrong: 'Die Uhr stimmt, aber der Code wird nicht angenommen',
    stillWrongText: [
      { link: 'Synchronisieren Sie dieses Gerät neu', href: '/sign-in/mfa/resync' },
      ', mit zwei aufeinanderfolgenden Codes.',
    ],
    lost: 'Sie haben das Gerät verloren',
    lostText: (account: string) =>
      `Lassen Sie es von einem Administrator von ${account} deaktivieren. Danach können Sie ein neues zuweisen.`,
  },

  choose: {
    title: 'Wählen Sie ein MFA-Gerät',
    lead: 'Ihr Passwort stimmt. Wählen Sie ein Gerät, um fortzufahren.',
    unused: 'Noch nicht benutzt',
    lastUsed: 'Zuletzt benutzt: ',
    continue: 'Weiter',
    continuing: 'Einen Moment',
    empty: 'Wählen Sie ein Gerät.',
    gone: 'Dieses Gerät haben Sie nicht mehr. Wählen Sie ein anderes.',
  },

  resync: {
    title: 'Synchronisieren Sie Ihr Gerät neu',
    lead: 'Zwei aufeinanderfolgende Codes zeigen, wie weit die Uhr des Geräts abweicht. Die Anmeldung berücksichtigt das dann.',
    failed: 'Das Gerät wurde nicht neu synchronisiert',
  },
}
