import type { LabTexts } from '../../labs/lab-texts'
import { POLICIES_TOUCHED_DE } from './lab-texts'

/** Lab 1. */
export const lab01TextsDe: LabTexts = {
  title: 'Die Mauer',
  goal: 'Finden Sie heraus, was ein neuer Benutzer vor MFA darf, und nennen Sie die Anweisung, die den Rest aufhält.',
  steps: [
    'Melden Sie sich als learner nur mit dem Passwort an.',
    'Öffnen Sie die Sicherheitsanmeldedaten und achten Sie darauf, welche Bereiche antworten.',
    'Öffnen Sie die Seite Benutzer. Die Liste wird verweigert.',
    'Wählen Sie im Bereich „Warum?“ und suchen Sie die Anweisung, die entschieden hat.',
    'Öffnen Sie im Ereignisverlauf den erlaubten Aufruf ListMFADevices: Dieselbe Anweisung hat ihn ausgenommen.',
    'Beantworten Sie die Frage.',
  ],
  goals: {
    signIn: 'learner hat sich ohne MFA angemeldet.',
    refused: 'DenyAllExceptListedIfNoMFA hat die Liste der Benutzer verweigert.',
    allowed: 'Die Liste der MFA-Geräte wurde erlaubt.',
    answered: 'Sie haben die Richtlinie genannt, die die Liste der Benutzer erlauben würde.',
  },
  traps: { policies: POLICIES_TOUCHED_DE },
  questions: { q1: 'Welche Richtlinie von learner erlaubt iam:ListUsers, obwohl der Aufruf verweigert wird?' },
  hints: [
    'Vergleichen Sie einen Bereich, der antwortet, mit einem, der verweigert wird.',
    'Die verweigernde Anweisung zählt Aktionen auf, die sie ausnimmt. Suchen Sie Ihre in der Nachverfolgung.',
    'TeamReadOnly erlaubt den Aufruf. DenyAllExceptListedIfNoMFA verweigert ihn, weil aws:MultiFactorAuthPresent false ist, und ein Deny gewinnt immer.',
  ],
  learnt:
    'Eine explizite Verweigerung schlägt jedes Allow. Wenn Sie wissen wollen, warum ein Aufruf verweigert wird, suchen Sie die Anweisung, die verweigert, und nicht eine fehlende Berechtigung.',
}

/** Lab 2. */
export const lab02TextsDe: LabTexts = {
  title: 'Der erste Authenticator',
  goal: 'Richten Sie ein virtuelles MFA-Gerät ein und öffnen Sie die Seite Benutzer.',
  steps: [
    'Öffnen Sie die Seite Benutzer: verweigert.',
    'Weisen Sie ein MFA-Gerät zu: Wählen Sie einen Namen und die Authenticator-App und dann „Weiter“.',
    'Sehen Sie sich das Ereignis an, das „Weiter“ hinterlassen hat.',
    'Senden Sie den Schlüssel an den Übungs-Authenticator.',
    'Geben Sie zwei aufeinanderfolgende Codes ein und fügen Sie das Gerät hinzu.',
    'Öffnen Sie die Seite Benutzer noch einmal: immer noch verweigert. Vergleichen Sie die beiden Verweigerungen.',
    'Melden Sie sich erneut mit MFA an. Die beiden Codes sind verbraucht, nehmen Sie also den nächsten.',
    'Öffnen Sie die Seite Benutzer.',
  ],
  goals: {
    inTurn:
      'Sie haben ein Gerät angelegt und aktiviert, wurden trotzdem abgewiesen, haben sich damit angemeldet und die Benutzer gesehen.',
    device: 'learner hat ein virtuelles MFA-Gerät.',
  },
  traps: { policies: POLICIES_TOUCHED_DE },
  questions: {},
  hints: [
    'Was sagt die Leiste oben über Ihre Sitzung, nachdem das Gerät hinzugefügt ist?',
    'Der Schlüssel in der Bedingung sagt, wie diese Sitzung authentifiziert wurde, und nicht, was der Benutzer besitzt.',
    'Wählen Sie am Ende des Assistenten „Erneut mit MFA anmelden“ und geben Sie einen Code ein, den Sie noch nicht benutzt haben.',
  ],
  learnt:
    'Anlegen und Aktivieren sind zwei Aufrufe an zwei Arten von Ressourcen. MFA ist eine Eigenschaft der Sitzung: Ein Gerät ändert die nächste Anmeldung, nicht diese.',
}

/** Lab 5. */
export const lab05TextsDe: LabTexts = {
  title: 'Der abgebrochene Assistent',
  goal: 'Richten Sie ein Gerät ein, obwohl ein unfertiges Gerät Ihren Namen belegt, und lassen Sie es von jemandem aufräumen, der das darf.',
  steps: [
    'Melden Sie sich als learner an und weisen Sie ein Gerät mit dem Namen learner zu. Das wird verweigert.',
    'Lesen Sie die Nachverfolgung: Welcher Aufruf wurde verweigert, und wer hat ihn verlangt?',
    'Nehmen Sie einen anderen Namen und schließen Sie die Einrichtung ab.',
    'Löschen Sie als lab-admin das nicht zugewiesene Gerät learner.',
    'Versuchen Sie als learner, mit MFA angemeldet, den Namen workshop-tablet: wieder verweigert, aus einem anderen Grund.',
  ],
  goals: {
    blocked: 'learner wurde das Löschen des verwaisten Geräts learner explizit verweigert.',
    enrolled: 'learner hat ein MFA-Gerät.',
    deleted: 'lab-admin hat das verwaiste Gerät gelöscht.',
    gone: 'Es gibt kein nicht zugewiesenes Gerät mit dem Namen learner mehr.',
    implicit: 'Mit MFA wurde learner das Löschen von workshop-tablet implizit verweigert.',
  },
  traps: {
    policies: POLICIES_TOUCHED_DE,
    tablet: 'workshop-tablet wurde gelöscht. Es stammt von jemand anderem, und Sie sollten es nicht entfernen.',
  },
  questions: {},
  hints: [
    'Der Name ist Ihrer. Ist es auch das Gerät?',
    'Namen gelten im ganzen Konto, und nach der Richtlinie kann jeder jeden Namen belegen.',
    'Richten Sie ein Gerät unter einem anderen Namen ein. Suchen Sie dann als lab-admin unter den virtuellen Geräten ohne Benutzer das mit dem Namen learner und löschen Sie es.',
  ],
  learnt:
    '„Weiter“ legt etwas an, bevor irgendetwas aktiviert ist. Nach einem abgebrochenen Assistenten räumt ein Administrator auf: Erweitern Sie dafür nicht die Berechtigungen.',
}

/** Lab 8. */
export const lab08TextsDe: LabTexts = {
  title: 'Das Gerät, das nachgeht',
  goal: 'Melden Sie sich mit einem Gerät an, dessen Uhr vier Minuten nachgeht.',
  steps: [
    'Melden Sie sich als learner an und geben Sie den Code des Übungs-Authenticators ein. Er wird abgelehnt: Sehen Sie auf die Uhrzeit des Servers.',
    'Wählen Sie, das Gerät neu zu synchronisieren, und geben Sie zwei aufeinanderfolgende Codes ein.',
    'Melden Sie sich mit dem nächsten Code an.',
    'Sehen Sie sich in der Konsole die Abweichung an, die jetzt gespeichert ist.',
  ],
  goals: {
    inTurn: 'Ein Code wurde abgelehnt, das Gerät wurde neu synchronisiert, und learner hat sich damit angemeldet.',
    drift: 'Der Dienst hat sich die Abweichung des Geräts gemerkt.',
  },
  traps: {
    replaced:
      'Ein Gerät wurde entfernt oder gelöscht. Für eine Uhr, die nachgeht, braucht man weder einen Administrator noch ein neues Gerät.',
  },
  questions: {},
  hints: [
    'Vergleichen Sie die Uhrzeit des Servers mit der des Authenticators.',
    'Ein Code sagt wenig. Zwei benachbarte verraten, wie spät es auf dem Gerät ist.',
    'Nehmen Sie unter dem abgelehnten Code das Angebot an, das Gerät neu zu synchronisieren, geben Sie zwei aufeinanderfolgende Codes ein und dann den nächsten.',
  ],
  learnt:
    'Codes hängen von Uhren ab. Zum Synchronisieren braucht man keine Sitzung mit MFA, denn es beweist, dass man das Gerät besitzt.',
}

/** Lab 11. */
export const lab11TextsDe: LabTexts = {
  title: 'Abschied vom alten Telefon',
  goal: 'Ersetzen Sie ein Gerät ordentlich und verhelfen Sie dann colleague nach dem Verlust des Telefons wieder zum Zugang.',
  steps: [
    'Melden Sie sich als learner mit old-phone an und weisen Sie new-phone zu.',
    'Entfernen Sie old-phone und lesen Sie das Ergebnis Zeile für Zeile: deaktiviert, aber nicht gelöscht.',
    'Melden Sie sich mit new-phone an.',
    'Versuchen Sie, new-phone mit dem Zugriffsschlüssel zu deaktivieren: verweigert.',
    'Deaktivieren Sie als lab-admin das verlorene Gerät von colleague und löschen Sie beide verwaisten Geräte.',
    'Melden Sie sich als colleague nur mit dem Passwort an und richten Sie wieder ein Gerät ein.',
  ],
  goals: {
    removed: 'learner hat in einer Sitzung mit MFA ein Gerät deaktiviert.',
    notDeleted: 'learner wurde das Löschen von old-phone implizit verweigert.',
    byKey: 'Das Deaktivieren mit dem Zugriffsschlüssel wurde explizit verweigert.',
    recovered: 'lab-admin hat das Gerät von colleague deaktiviert.',
    tidy: 'Es gibt kein virtuelles Gerät ohne Benutzer mehr.',
    newPhone: 'learner hat ein Gerät aktiviert und sich danach mit MFA angemeldet.',
    anew: 'colleague hat sich ohne MFA angemeldet und ein Gerät aktiviert.',
    inSync: 'Die Geräte von learner und colleague haben keine Abweichung.',
  },
  traps: {
    learner: 'Die Berechtigungen von learner wurden geändert. Dieses Lab geht ohne das.',
    colleague: 'Die Berechtigungen von colleague wurden geändert. Dieses Lab geht ohne das.',
  },
  questions: {},
  hints: [
    'Lesen Sie das Ergebnis des Entfernens Zeile für Zeile.',
    'Zwei Aufrufe, zwei Berechtigungen, zwei Arten von Ressourcen: der Benutzer und das Gerät.',
    'Deaktivieren Sie als lab-admin lost-phone für colleague und löschen Sie dann lost-phone und old-phone. colleague richtet ein Gerät ein wie am ersten Tag.',
  ],
  learnt:
    'Deaktivieren ist nicht Löschen. Die Selbstverwaltung endet, wo das Gerät verloren ist: Dann nimmt es ein Administrator weg, und man fängt neu an.',
}
