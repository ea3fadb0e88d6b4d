import type { mfaSetupTexts } from '../mfa-setup'
import type { Translation } from '../translation'

/** "Assign MFA device": the wizard, and the block where a leftover has the chosen name. */
export const mfaSetupTextsDe: Translation<typeof mfaSetupTexts> = {
  title: 'MFA-Gerät zuweisen',
  titleOf: (user) => `${user} ein MFA-Gerät zuweisen`,
  steps: ['Name und Typ', 'Einrichten', 'Fertig'],
  startAgain: 'Von vorn beginnen',
  continueWith: (device) => `Mit ${device} weitermachen`,

  refused: {
    title: 'Sie können jetzt kein MFA-Gerät zuweisen',
    byRule: [
      'Sie haben schon ein MFA-Gerät und haben sich ohne es angemeldet. Eine Dienstregel lehnt dann den letzten Schritt ',
      { code: 'iam:EnableMFADevice' },
      ' ab.',
    ],
    byPolicies: (action) => [
      'Ihre Richtlinien erlauben Ihnen den letzten Schritt ',
      { code: action },
      ' nicht. Ein Administrator kann das ändern.',
    ],
    nothingDone: 'Es wurde kein Gerät erstellt.',
    why: 'Warum wird der letzte Schritt abgelehnt?',
  },

  nameAndType: {
    name: 'Gerätename',
    nameHint:
      '1 bis 64 Buchstaben, Ziffern und + = , . @ - _ ohne Leerzeichen. Der Name einer Authenticator-App muss in diesem ' +
      'Konto eindeutig sein.',
    type: 'Gerätetyp',
    texts: {
      passkey:
        'Ihr Telefon, Computer, Passwortmanager oder Sicherheitsschlüssel bestätigt, dass Sie es sind. Sie tippen keine Codes.',
      virtual: 'Eine App auf Ihrem Telefon oder Computer zeigt Codes. Jede App nach dem TOTP-Standard geht.',
      hardware:
        'Ein kleines Gerät von Ihrem Administrator, das Codes zeigt. Es steht mit seiner Seriennummer in der Liste, ohne Namen.',
    },
    textsOf: {
      passkey: (user) =>
        `Ein Sicherheitsschlüssel, den ${user} behält. Ihr Browser erstellt den Passkey hier, deshalb brauchen Sie den Schlüssel zur Hand.`,
      virtual: (user) =>
        `Eine App auf dem Telefon von ${user} zeigt Codes. ${user} scannt einen QR-Code von Ihrem Bildschirm.`,
      hardware: (user) => `Ein kleines Gerät aus dem Bestand, das Codes zeigt. Sie geben es ${user}.`,
    },
    refused: (action) => ['Verweigert: Ihre Richtlinien erlauben Ihnen ', { code: action }, ' nicht.'],
    note: 'Bei einer Authenticator-App erstellt „Weiter“ das Gerät im Konto.',
    next: 'Weiter',
    loading: 'Nächster Schritt wird geladen',
    noType: 'Wählen Sie einen Gerätetyp.',
    taken: (name, owner) =>
      `${owner ? `${name} ist das Gerät von ${owner}` : `Der Name ${name} ist vergeben`}. Wählen Sie einen anderen Namen.`,
    takenMeanwhile: 'Gerade hat jemand ein Gerät mit diesem Namen erstellt. Wählen Sie einen anderen Namen.',
    accountFull: 'Das Konto hat sein Limit für virtuelle MFA-Geräte erreicht. Löschen Sie zuerst eines.',
  },
  unfinished: (device) => `${device} ist nicht fertig eingerichtet`,
  unfinishedOf: (device, user) => `${device} ist für ${user} nicht fertig eingerichtet`,
  unfinishedText:
    'Sie haben in dieser Sitzung damit begonnen. Richten Sie ein anderes Gerät ein, bleibt das unfertige im Konto.',
  full: (most, user) => `${user === undefined ? 'Sie haben' : `${user} hat`} ${most} von ${most} MFA-Geräten`,
  fullText: (most) =>
    `Ein Benutzer kann ${most} Geräte aller Typen haben. Entfernen Sie eines, bevor Sie ein weiteres zuweisen.`,
  toDevices: 'Zurück zu Ihren Geräten',
  toDevicesOf: (user) => `Zurück zu den Geräten von ${user}`,

  nameTaken: {
    title: (name) => `Der Name ${name} ist vergeben`,
    text:
      'Eine frühere Einrichtung wurde nicht abgeschlossen und hat dieses Gerät im Konto hinterlassen. Es ist niemandem ' +
      'zugewiesen. Ein neues Gerät kann erst so heißen, wenn es gelöscht ist, und Ihre Richtlinien erlauben Ihnen das nicht:',
    denied: 'Zugriff verweigert',
    another: 'Anderen Namen wählen',
    forAdministrators: 'Für Administratoren',
    warning: [
      'Nehmen Sie ',
      { code: 'iam:DeleteVirtualMFADevice' },
      ' nicht in die Aktionen auf, die die Richtlinie ohne MFA erlaubt. Sonst könnte jeder mit einem Passwort Geräte löschen. ' +
        'Löschen Sie stattdessen dieses Gerät.',
    ],
  },

  setUp: {
    windowTitle: 'Authenticator-App einrichten',
    title: 'Authenticator-App einrichten',
    install: 'Authenticator-App installieren',
    installText: 'Jede App nach dem TOTP-Standard, auf Ihrem Telefon oder Computer.',
    installTextOf: (user) => `Jede App nach dem TOTP-Standard, auf dem Telefon von ${user}.`,
    scan: 'QR-Code scannen oder geheimen Schlüssel eintippen',
    add: 'MFA hinzufügen',
    adding: 'MFA wird hinzugefügt',
    previous: 'Zurück',
    replaced: (name) => `Das unfertige Gerät ${name} wurde ersetzt`,
    replacedText: 'Es war niemandem zugewiesen. Dies ist ein neues Gerät mit einem neuen geheimen Schlüssel.',
    keepsDevice: (page) => [
      'Das Gerät bleibt im Konto und ist niemandem zugewiesen. Sie finden es bei den unfertigen Geräten in den ',
      { link: 'Sicherheitsanmeldedaten', href: `${page}#mfa-devices` },
      '.',
    ],
    userFull: (most, user) =>
      `${user === undefined ? 'Sie haben' : `${user} hat`} ${most} MFA-Geräte, mehr sind je Benutzer nicht möglich. Entfernen Sie zuerst eines.`,
    assignedAlready: 'Dieses Gerät ist schon zugewiesen. Sehen Sie die MFA-Geräte durch.',
    userTooNew: 'Dieser Benutzer wurde gerade erst erstellt. Versuchen Sie es in einer Minute noch einmal.',
  },
  passkey: {
    windowTitle: 'Passkey erstellen',
    title: 'Passkey erstellen',
    text: 'Ihr Browser fragt, wo der Passkey liegen soll: auf diesem Gerät, auf Ihrem Telefon, in einem Passwortmanager oder auf einem Sicherheitsschlüssel.',
    name: 'Gerätename',
    textOf: (user) =>
      `Stecken Sie den Sicherheitsschlüssel von ${user} ein. Ihr Browser fragt, wo der Passkey liegen soll: Wählen Sie den ` +
      'Sicherheitsschlüssel, nicht dieses Gerät.',
    party: 'Relying-Party-ID',
    origin: 'Ursprung',
    known: 'Dieser Passkey ist schon registriert. Nehmen Sie ein anderes Gerät oder einen anderen Schlüssel.',
  },
  gone: 'Das Gerät wurde gelöscht',
  goneText:
    'Jemand hat es gelöscht, während Sie es eingerichtet haben. Löschen Sie den Eintrag in Ihrer App und beginnen Sie von vorn.',
  ended: 'Diese Einrichtung ist beendet',
  endedText:
    'Eine Einrichtung bleibt 15 Minuten offen. Sie endet, wenn Sie sie abschließen, verlassen oder eine andere beginnen. Ihr ' +
    'geheimer Schlüssel lässt sich nicht noch einmal anzeigen. Wurde das Gerät nicht zugewiesen, bleibt es unfertig im Konto ' +
    'und behält seinen Namen.',

  soFar: {
    title: 'Was es bisher gibt',
    text: 'Das Gerät ist im Konto. Zugewiesen wird es erst, wenn Sie „MFA hinzufügen“ wählen.',
    device: 'Gerät',
    state: 'Zustand',
    unassigned: 'Nicht zugewiesen',
    ifYouLeave: 'Gehen Sie jetzt, bleibt das Gerät und behält seinen Namen.',
  },

  secret: {
    qrCode: 'QR-Code',
    qrLabel: (account, issuer) =>
      `QR-Code, der ${account} von ${issuer} in eine Authenticator-App aufnimmt. Sie können stattdessen den geheimen Schlüssel eintippen.`,
    key: 'Geheimer Schlüssel',
    keyToShow: 'Geheimen Schlüssel',
    copyKey: 'Geheimen Schlüssel kopieren',
    otherWays: 'Andere Wege',
    issuer: 'Aussteller',
    account: 'Konto',
    algorithm: 'Algorithmus',
    code: 'Code',
    codeText: (digits, seconds) => `${digits} Ziffern, alle ${seconds} s`,
    copyAddress: 'Einrichtungsadresse kopieren',
    openHere: 'In einem Authenticator auf diesem Gerät öffnen',
  },

  leave: {
    title: 'Einrichtung verlassen?',
    exists: 'Das Gerät ist schon im Konto:',
    text: [
      'Gehen Sie, bleibt es dort ohne Zuweisung und behält seinen Namen. Löschen kann es nur, wem ',
      { code: 'iam:DeleteVirtualMFADevice' },
      ' erlaubt ist.',
    ],
    deleteIt: 'Löschen und verlassen',
    deleting: 'Wird gelöscht',
    keepIt: 'Verlassen und unfertiges Gerät behalten',
    leaving: 'Wird verlassen',
    stay: 'Weitermachen',
  },

  done: {
    windowTitle: 'MFA-Gerät zugewiesen',
    title: (name) => `Gerät ${name} ist zugewiesen`,
    text: 'Ab der nächsten Anmeldung brauchen Sie es.',
    textOf: (user) => `Ab der nächsten Anmeldung braucht ${user} es.`,
    name: 'Gerätename',
    identifier: 'Kennung',
    copyIdentifier: (name) => `Kennung von ${name} kopieren`,
    withoutMfa: 'Diese Sitzung ist noch ohne MFA',
    withoutMfaText: [
      'Ein zugewiesenes Gerät ändert die laufende Sitzung nicht: ',
      { code: 'aws:MultiFactorAuthPresent' },
      ' bleibt false. Um mehr tun zu können, melden Sie sich mit dem Gerät neu an.',
    ],
    nextCode: 'Warten Sie zuerst auf den nächsten Code: Jeder gilt einmal.',
    noCodes: 'Ihre Geräte zeigen keine Codes',
    noCodesText:
      'Die AWS CLI fragt nach einem Code aus sechs Ziffern, und den hat ein Passkey nicht. Für die CLI mit MFA melden Sie ' +
      'sich mit dem Passkey an und weisen auch eine Authenticator-App oder ein Hardware-Token zu.',
    noCodesOf: (user) => `Die Geräte von ${user} zeigen keine Codes`,
    noCodesTextOf: (user) =>
      `Die AWS CLI fragt nach einem Code aus sechs Ziffern, und den hat ein Passkey nicht. Für die CLI mit MFA braucht ${user} ` +
      'auch eine Authenticator-App oder ein Hardware-Token.',
    second:
      'Weisen Sie wenn möglich ein zweites Gerät zu. Geht eines verloren, können Sie sich mit dem anderen anmelden.',
    secondLater:
      'Weisen Sie danach wenn möglich ein zweites Gerät zu. Geht eines verloren, können Sie sich mit dem anderen anmelden.',
    secondOf: (user) => `Weisen Sie wenn möglich ein zweites Gerät zu. Verliert ${user} eines, gilt das andere noch.`,
    another: 'Weiteres Gerät zuweisen',
    backTo: (user) => `Zurück zu ${user}`,
    outOfSync: 'Das Gerät ist zugewiesen, aber vielleicht nicht synchron',
    outOfSyncText: (drift) =>
      `Die beiden Codes folgen aufeinander, sind aber nicht aktuell: ${drift}. Waren es alte Codes, synchronisieren Sie das ` +
      'Gerät jetzt neu. Sonst können Sie sich damit nicht anmelden.',
    outOfSyncTextOf: (user, drift) =>
      `Die beiden Codes folgen aufeinander, sind aber nicht aktuell: ${drift}. Waren es alte Codes, synchronisieren Sie das ` +
      `Gerät jetzt neu. Sonst kann sich ${user} damit nicht anmelden.`,
    resync: 'Jetzt neu synchronisieren',
  },
}
