import type { credentialTexts, rotateTexts, serviceCredentialTexts, sshKeyTexts, uploadTexts } from '../credentials'
import type { Translation } from '../translation'

/** Certificates, SSH keys and credentials for single services: their panels, and the pages that make new ones. */
export const credentialTextsDe: Translation<typeof credentialTexts> = {
  certificate: {
    title: 'X.509-Signaturzertifikate',
    purpose: 'Ein Signaturzertifikat weist nach, wer Anfragen an ältere SOAP-Schnittstellen signiert.',
    caption: (user) => `X.509-Signaturzertifikate von ${user}`,
    add: 'Zertifikat hochladen',
    addFor: (user) => `Zertifikat für ${user} hochladen`,
    one: 'Signaturzertifikat',
    most: 2,
    field: 'Zertifikat',
    hint: 'Als PEM, von -----BEGIN CERTIFICATE----- bis -----END CERTIFICATE-----. Der Schlüssel muss ein RSA-Schlüssel sein.',
  },
  sshKey: {
    title: 'Öffentliche SSH-Schlüssel',
    purpose: 'Mit einem öffentlichen SSH-Schlüssel verbindet sich sein Besitzer mit Git-Repositorys in AWS CodeCommit.',
    caption: (user) => `Öffentliche SSH-Schlüssel von ${user}`,
    add: 'Öffentlichen SSH-Schlüssel hochladen',
    addFor: (user) => `Öffentlichen SSH-Schlüssel für ${user} hochladen`,
    one: 'Öffentlicher SSH-Schlüssel',
    most: 5,
    field: 'Öffentlicher SSH-Schlüssel',
    hint: 'Eine Zeile, die mit ssh-rsa beginnt, oder der Schlüssel als PEM. Mindestens 2.048 Bit.',
  },
  serviceCredential: {
    title: 'Dienstspezifische Anmeldedaten',
    purpose: 'Ein Benutzername mit Passwort oder ein API-Schlüssel für einen einzelnen Dienst.',
    caption: (user) => `Dienstspezifische Anmeldedaten von ${user}`,
    add: 'Anmeldedaten erstellen',
    addFor: (user) => `Anmeldedaten für ${user} erstellen`,
    one: 'Anmeldedaten',
    most: 2,
  },
  none: (user) => (user === undefined ? 'Sie haben keine.' : `${user} hat keine.`),
  full: (user, most) =>
    `${user === undefined ? 'Sie haben' : `${user} hat`} ${most} von ${most}. Löschen Sie etwas, bevor Sie Neues hinzufügen.`,
  notOfRoot: 'Nur IAM-Benutzer können sie haben. Der Root-Benutzer hat keine.',

  id: 'ID',
  copyId: (id) => `${id} kopieren`,
  thumbprint: 'Fingerabdruck',
  service: 'Dienst',
  userName: 'Benutzername oder Alias',
  status: 'Status',
  uploaded: 'Hochgeladen',
  created: 'Erstellt',
  validUntil: 'Gültig bis',
  expires: 'Läuft ab',
  never: 'Nie',
  statuses: { Active: 'Aktiv', Inactive: 'Inaktiv', Expired: 'Abgelaufen' },
  actions: 'Aktionen',
  actionsFor: (deed, id) => `${id}: ${deed}`,

  show: 'Anzeigen',
  reset: 'Zurücksetzen',
  activate: 'Aktivieren',
  activating: 'Wird aktiviert',
  deactivate: 'Deaktivieren',
  deactivating: 'Wird deaktiviert',
  deactivateTitle: 'Diese Anmeldedaten deaktivieren?',
  deactivateText: 'Programme, die sie verwenden, schlagen fehl, bis Sie sie wieder aktivieren.',
  delete: 'Löschen',
  deleting: 'Wird gelöscht',
  deleteTitle: 'Diese Anmeldedaten löschen?',
  deleteText:
    'Programme, die sie verwenden, schlagen dauerhaft fehl. Gelöschte Anmeldedaten lassen sich nicht wiederherstellen.',
  typeId: (id) => `Geben Sie zur Bestätigung ${id} ein`,
  wrongId: 'Die eingegebene ID ist nicht die ID der Anmeldedaten.',
  notDeleted: 'Nichts wurde gelöscht',
  activated: (id) => `${id} aktiviert`,
  deactivated: (id) => `${id} deaktiviert`,
  deleted: (id) => `${id} gelöscht`,
}

/** "Upload certificate" and "Upload SSH public key". */
export const uploadTextsDe: Translation<typeof uploadTexts> = {
  file: 'Datei',
  fileHint: 'Wählen Sie eine Datei oder fügen Sie ihren Inhalt unten ein.',
  upload: 'Hochladen',
  uploading: 'Wird hochgeladen',
  uploaded: (id) => `${id} hochgeladen`,
  isActive: 'Ab sofort aktiv.',
  nothing: 'Wählen Sie eine Datei oder fügen Sie ihren Inhalt ein.',
  both: 'Wählen Sie eine Datei oder fügen Sie ihren Inhalt ein, nicht beides.',
  wrong: {
    MalformedCertificate: 'Das ist kein PEM-Zertifikat, oder es ist abgelaufen oder noch nicht gültig.',
    InvalidCertificate: 'Der Schlüssel des Zertifikats muss ein RSA-Schlüssel sein.',
    DuplicateCertificate: 'Ein Benutzer dieses Kontos hat dieses Zertifikat schon.',
    DuplicateSSHPublicKey: 'Der Benutzer hat diesen Schlüssel schon.',
    InvalidPublicKey: 'Das ist kein RSA-Schlüssel, oder er hat weniger als 2.048 Bit.',
    UnrecognizedPublicKeyEncoding: 'Der Schlüssel muss mit ssh-rsa beginnen oder als PEM vorliegen.',
    LimitExceeded: 'Der Benutzer hat das Limit erreicht. Löschen Sie zuerst etwas.',
  },
}

/** One SSH public key, and how Git is told to use it. */
export const sshKeyTextsDe: Translation<typeof sshKeyTexts> = {
  title: 'Öffentlicher SSH-Schlüssel',
  fingerprint: 'Fingerabdruck',
  encoding: 'Kodierung',
  openSsh: 'OpenSSH',
  pem: 'PEM',
  key: 'Öffentlicher Schlüssel',
  copyKey: 'Öffentlichen Schlüssel kopieren',
  config: 'SSH-Konfiguration für CodeCommit',
  configText:
    'Fügen Sie diese Zeilen in ~/.ssh/config ein. Ersetzen Sie den Dateinamen durch den Ihres privaten Schlüssels.',
  copyConfig: 'SSH-Konfiguration kopieren',
  lines: (id) => `Host git-codecommit.*.amazonaws.com\n  User ${id}\n  IdentityFile ~/.ssh/codecommit_rsa`,
}

/** Credentials for one service: creating them, and giving them a new secret. */
export const serviceCredentialTextsDe: Translation<typeof serviceCredentialTexts> = {
  service: 'Dienst',
  services: {
    'bedrock.amazonaws.com': 'Amazon Bedrock (API-Schlüssel)',
    'cassandra.amazonaws.com': 'Amazon Keyspaces (Benutzername und Passwort)',
    'codecommit.amazonaws.com': 'AWS CodeCommit (Benutzername und Passwort)',
  },
  days: 'API-Schlüssel läuft ab nach (Tagen)',
  daysHint: 'Nur für API-Schlüssel. 1 bis 36.600 Tage. Leer lassen für einen Schlüssel, der nicht abläuft.',
  wrongDays: 'Geben Sie eine ganze Zahl von 1 bis 36.600 ein.',
  daysOfPassword: 'Anmeldedaten mit Passwort laufen nicht ab. Lassen Sie das Feld leer.',
  full: 'Der Benutzer hat schon zweimal Anmeldedaten für diesen Dienst. Löschen Sie zuerst welche.',
  create: 'Anmeldedaten erstellen',
  creating: 'Anmeldedaten werden erstellt',
  created: 'Anmeldedaten erstellt',

  resetTitle: 'Anmeldedaten zurücksetzen',
  resetOf: (id) => `${id} ein neues Geheimnis geben`,
  resetText: 'Das jetzige Geheimnis gilt sofort nicht mehr. Das neue wird einmal angezeigt.',
  reset: 'Zurücksetzen',
  resetting: 'Wird zurückgesetzt',
  wasReset: 'Anmeldedaten zurückgesetzt',

  onlyTime: 'Sie sehen das Geheimnis nur jetzt. Speichern Sie es, bevor Sie weitergehen.',
  retrieve: 'Anmeldedaten abrufen',
  userName: 'Benutzername oder Alias',
  copyUserName: 'Benutzernamen kopieren',
  password: 'Passwort',
  secret: 'Geheimnis',
  copySecret: 'Geheimnis kopieren',
  reminder: 'Haben Sie das Geheimnis gespeichert? Es lässt sich nicht noch einmal anzeigen.',
}

/** Steps by which a key is replaced without a gap. */
export const rotateTextsDe: Translation<typeof rotateTexts> = {
  summary: 'So tauschen Sie einen Schlüssel aus',
  lead: 'Zwei Schlüssel können zugleich aktiv sein, deshalb steht beim Wechsel nichts still.',
  steps: [
    'Erstellen Sie einen zweiten Zugriffsschlüssel.',
    'Setzen Sie ihn überall ein, wo der alte in Gebrauch ist.',
    'Prüfen Sie, ob sich „Zuletzt verwendet“ beim alten Schlüssel nicht mehr ändert.',
    'Deaktivieren Sie den alten Schlüssel. Aktivieren Sie ihn wieder, falls etwas nicht mehr läuft.',
    'Löschen Sie den alten Schlüssel.',
  ],
  present: {
    one: 'Der nächste Schritt ist 1.',
    two: 'Beide Schlüssel sind aktiv. Der nächste Schritt ist 2.',
    halfway: 'Einer der beiden Schlüssel ist inaktiv. Der nächste Schritt ist 5.',
  },
}
