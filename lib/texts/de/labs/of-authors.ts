import type { LabTexts } from '../../labs/lab-texts'
import { POLICIES_TOUCHED_DE } from './lab-texts'

/** Lab 3. */
export const lab03TextsDe: LabTexts = {
  title: 'Drei Werte eines Schlüssels',
  goal: 'Machen Sie einen Aufruf mit drei Arten von Anmeldedaten und sehen Sie, wie aws:MultiFactorAuthPresent fehlt, false ist und true ist.',
  steps: [
    'Listen Sie die Benutzer mit dem Zugriffsschlüssel von learner auf: verweigert. In der Nachverfolgung fehlt der Schlüssel.',
    'Holen Sie ein Sitzungstoken ohne Code und listen Sie damit die Benutzer auf: von einer Dienstregel abgelehnt.',
    'Holen Sie ein Sitzungstoken mit der Seriennummer des Geräts und einem Code und listen Sie damit die Benutzer auf: Es geht.',
    'Füllen Sie die Tabelle aus: Welchen Wert hat der Schlüssel in jeder der fünf Sitzungen?',
  ],
  goals: {
    absent: 'Der Zugriffsschlüssel wurde abgewiesen, und in der Anfrage fehlte der Schlüssel.',
    false: 'Das Token ohne MFA wurde von einer Dienstregel abgelehnt.',
    token: 'Sie haben für einen Code ein Sitzungstoken erhalten.',
    true: 'Mit diesem Token wurde die Liste der Benutzer erlaubt.',
    table: 'Die Tabelle stimmt.',
  },
  traps: { policies: POLICIES_TOUCHED_DE },
  questions: { table: 'Welchen Wert hat aws:MultiFactorAuthPresent in jeder dieser Sitzungen?' },
  hints: [
    'Mit welchen Anmeldedaten wurde die Anfrage signiert?',
    'Ein langfristiger Schlüssel sagt nie etwas über MFA. Das können nur temporäre Anmeldedaten.',
    'Rufen Sie GetSessionToken mit der Seriennummer des Geräts und seinem aktuellen Code auf, und signieren Sie den nächsten Aufruf mit der Antwort.',
  ],
  learnt:
    'False, fehlend und true sind drei Werte. Eine Richtlinie, die nur an zwei davon denkt, hat ein Loch oder eine Tür zu wenig.',
}

/** Lab 4. */
export const lab04TextsDe: LabTexts = {
  title: 'Bool oder BoolIfExists',
  goal: 'Finden Sie das Loch in einer kopierten Richtlinie und schließen Sie es für alles, was ein langfristiger Schlüssel verlangen kann.',
  steps: [
    'Melden Sie sich als learner ohne MFA an und öffnen Sie die Seite Benutzer: verweigert, wie es sein soll.',
    'Listen Sie die Benutzer mit dem Zugriffsschlüssel auf: Es geht.',
    'Suchen Sie in der Nachverfolgung die Zeile der Bedingung: Der Schlüssel fehlt, also ist Bool falsch, und das Deny gilt nicht.',
    'Berichtigen Sie als lab-admin die Richtlinie.',
    'Versuchen Sie beide Aufrufe noch einmal.',
  ],
  goals: {
    hole: 'Der Zugriffsschlüssel hat die Benutzer aufgelistet.',
    closed: 'Ohne MFA ist alles verweigert, was die Richtlinie nicht ausnimmt, auch mit Schlüsseln.',
    works: 'Was man vor und nach MFA braucht, geht weiterhin.',
  },
  traps: { oneOfTwo: 'Nur learner ist geschützt. colleague hat dieselbe Richtlinie und dasselbe Loch.' },
  questions: {},
  hints: [
    'Derselbe Benutzer, dieselbe Richtlinie, aber andere Anmeldedaten.',
    'Fehlt ein Schlüssel, ist ein einfacher Operator falsch.',
    'Schreiben Sie in der letzten Anweisung BoolIfExists statt Bool.',
  ],
  learnt:
    'In einem Deny sorgt IfExists dafür, dass ein fehlender Schlüssel zählt. Eine Richtlinie stimmt erst, wenn Sie sie mit jeder Art von Anmeldedaten ausprobiert haben.',
}

/** Lab 6. */
export const lab06TextsDe: LabTexts = {
  title: 'Die verlockende Abhilfe',
  goal: 'Sehen Sie, was es öffnet, wenn man Geräte ohne MFA löschen darf, und nehmen Sie es dann zurück.',
  steps: [
    'Setzen Sie als lab-admin die Version v2 der Richtlinie in Kraft. Löschen Sie mit dem Zugriffsschlüssel von learner das Gerät newhire: immer noch verweigert, aber implizit.',
    'Setzen Sie v3 in Kraft. Jetzt löscht der Schlüssel das unfertige Gerät von jemand anderem.',
    'Deaktivieren Sie mit dem Schlüssel das Gerät von learner: Nur noch eine Dienstregel lehnt das ab.',
    'Nehmen Sie als lab-admin die Änderung zurück.',
  ],
  goals: {
    exemptOnly: 'Nur ausgenommen: Das Löschen mit dem Schlüssel wurde implizit verweigert.',
    deleted: 'Der Schlüssel hat ein Gerät gelöscht.',
    lastLine: 'Zwischen dem Schlüssel und dem Gerät von learner stand keine Richtlinie mehr.',
    closed: 'Ohne MFA ist wieder alles verweigert, was die Richtlinie vom Anfang nicht ausgenommen hat.',
    asBefore: 'learner darf genau das, was learner am Anfang durfte.',
  },
  traps: {
    deviceLost: 'learner hat kein Gerät mehr. Wer die Änderung zurücknimmt, muss auch zurückgeben, was verloren ging.',
  },
  questions: {},
  hints: [
    'Was hat ein Dieb, der einen Zugriffsschlüssel hat, und was nicht?',
    'Ausgenommen heißt nicht erlaubt. Mit beidem zusammen schützt keine Richtlinie mehr.',
    'Setzen Sie v1 wieder in Kraft: auf der Seite der Richtlinie oder mit SetDefaultPolicyVersion.',
  ],
  learnt:
    'Wer ohne MFA ein Gerät löschen darf, kann MFA abschaffen. Ein verwaistes Gerät ist lästig, aber das ist der Preis der zweiten Verteidigungslinie.',
}

/** Lab 7. */
export const lab07TextsDe: LabTexts = {
  title: 'Die Seite Benutzer für alle',
  goal: 'Lassen Sie Benutzer die Liste der Benutzer vor MFA sehen, und ändern Sie sonst nichts.',
  steps: [
    'Öffnen Sie als learner die Seite Benutzer: explizit verweigert.',
    'Erlauben Sie als lab-admin iam:ListUsers und sehen Sie, was das ohne MFA ändert: nichts.',
    'Für colleague mit MFA öffnet sich die Liste, für learner ist sie weiter verweigert.',
    'Nehmen Sie iam:ListUsers auch in der letzten Anweisung aus.',
    'Öffnen Sie als learner die Seite Benutzer. Die anderen Spalten bleiben gesperrt: warum?',
  ],
  goals: {
    listed: 'learner darf die Liste der Benutzer sehen, mit und ohne MFA.',
    nothingElse: 'Für learner wird sonst nichts anders entschieden.',
    seen: 'Jemand hat die Liste ohne MFA gesehen.',
  },
  traps: { oneOfTwo: 'colleague kann die Liste noch nicht sehen, und alle sollen es können.' },
  questions: {},
  hints: [
    'Lesen Sie die Nachverfolgung noch einmal, nachdem Sie die Aktion erlaubt haben. Ist es immer noch das Deny?',
    'Eine Anweisung gibt, eine andere nimmt. Jede hat ihre eigene Liste.',
    'Nennen Sie iam:ListUsers in beiden: in dem, was die erste Anweisung erlaubt, und in dem, was die letzte ausnimmt.',
  ],
  learnt:
    'Eine Aktion, die vor MFA geht, steht an zwei Stellen. Listen haben die Ressource *, und Platzhalter öffnen mehr, als man meint.',
}

/** Lab 9. */
export const lab09TextsDe: LabTexts = {
  title: 'Neu hier und kann nicht anfangen',
  goal: 'Holen Sie newhire an Bord, ohne eine Lücke zu lassen.',
  steps: [
    'Melden Sie sich als newhire an und legen Sie ein neues Passwort fest: explizit verweigert. Der Assistent für Geräte kommt erst danach.',
    'Nehmen Sie newhire als lab-admin die Richtlinie SelfManageMFA weg, und erlauben Sie, das Passwort zu ändern.',
    'Legen Sie als newhire das Passwort fest.',
    'Geben Sie als lab-admin SelfManageMFA zurück.',
    'Richten Sie als newhire ein Gerät ein und melden Sie sich mit MFA an.',
  ],
  goals: {
    inTurn:
      'newhire wurde ein neues Passwort verweigert; dann hat newhire eines festgelegt, ein Gerät aktiviert und sich mit MFA angemeldet.',
    password: 'newhire muss das Passwort nicht mehr ändern.',
    closed: 'Ohne MFA verweigert die Richtlinie newhire alles, was sie nicht ausnimmt.',
  },
  traps: {
    exempt:
      'Das Ändern des Passworts ist ohne MFA ausgenommen. Das geht, aber dann genügt ein gestohlenes Passwort, um jemanden auszusperren.',
    others: 'Die Berechtigungen von learner haben sich auch geändert.',
  },
  questions: {},
  hints: [
    'Welche Seite kommt zuerst: die des Passworts oder die des Geräts?',
    'Eine Berechtigung kann auch erst nach der ersten Anmeldung kommen.',
    'Trennen Sie die Richtlinie, lassen Sie newhire das Passwort ändern, fügen Sie sie wieder an und lassen Sie newhire ein Gerät einrichten.',
  ],
  learnt:
    'Die richtige Reihenfolge kann eine Ausnahme ersetzen. Eine Ausnahme für einen Vormittag bleibt jahrelang in der Richtlinie.',
}

/** Lab 10. */
export const lab10TextsDe: LabTexts = {
  title: 'Wem gehört das Gerät?',
  goal: 'Übernehmen Sie den zweiten Faktor von colleague und schließen Sie dann das Loch.',
  steps: [
    'Legen Sie mit dem Zugriffsschlüssel von learner ein Gerät mit dem Namen gift an. Die Antwort enthält seinen Schlüssel.',
    'Aktivieren Sie es mit demselben Zugriffsschlüssel für colleague, mit zwei Codes Ihres eigenen Authenticators.',
    'Melden Sie sich als colleague an: Verlangt wird ein Code, den nur Sie haben.',
    'Deaktivieren Sie als lab-admin das Gerät, und berichtigen Sie die Ressource der dritten Anweisung.',
    'Versuchen Sie es noch einmal mit neuen Codes: implizit verweigert.',
    'Zusatzaufgabe: dana hat einen Pfad. Lassen Sie dana die Geräte von dana verwalten, ohne das Loch zu öffnen.',
  ],
  goals: {
    taken: 'learner hat ein Gerät für colleague aktiviert, und lab-admin hat es wieder weggenommen.',
    lockedOut: 'Von colleague wurde ein Code verlangt.',
    learnerKeeps: 'learner kann keine fremden Geräte verwalten.',
    works: 'learner verwaltet weiterhin die Geräte von learner.',
    colleagueKeeps: 'colleague kann keine fremden Geräte verwalten.',
    colleagueEnrols: 'colleague kann ein Gerät einrichten.',
    gift: 'Das Gerät gift ist niemandem zugewiesen.',
  },
  traps: {},
  bonus: 'dana hat einen Pfad und verwaltet die Geräte von dana und keine anderen.',
  questions: {},
  hints: [
    'Sehen Sie auf die Ressource, nicht auf die Aktionen.',
    'Anlegen darf man jedes Gerät. Nur die dritte Anweisung bindet ein Gerät an eine Person, wenn sie es sagt.',
    `Nennen Sie den Benutzer mit der Variablen: arn:aws:iam::*:user/$\{aws:username}. Für Benutzer mit Pfad fügen Sie eine zweite Ressource hinzu, die auf /$\{aws:username} endet.`,
  ],
  learnt:
    'Erst die Variable in der Ressource beschränkt die Selbstverwaltung auf das Eigene. Die Variable enthält nur den Namen, ohne den Pfad.',
}

/** Lab 12. */
export const lab12TextsDe: LabTexts = {
  title: 'Selbst schreiben',
  goal: 'Schreiben Sie die Richtlinie ForceMFA für ein Team und beweisen Sie, dass sie tut, was sieben Regeln verlangen.',
  steps: [
    'Schreiben Sie als lab-admin ForceMFA. Für alles braucht man MFA, auch mit Zugriffsschlüsseln.',
    'Vor MFA kann man eigene Geräte einrichten und neu synchronisieren und den eigenen Benutzer sehen.',
    'Passkeys und Authenticator-Apps gehen beide.',
    'Mit MFA verwaltet man eigene Geräte, das eigene Passwort und eigene Zugriffsschlüssel und löscht verwaiste Geräte, die nach dem eigenen Benutzer heißen: mfa/{user name}-*.',
    'Niemand kommt an andere heran, und die Richtlinie gilt für Benutzer unter jedem Pfad.',
    'Wer vor mehr als einer Stunde einen Code eingegeben hat, löscht nichts.',
    'Geben Sie die Richtlinie learner, colleague und dana. Richten Sie als learner ein Gerät ein, melden Sie sich an und probieren Sie ein verwaistes Gerät und einen Zugriffsschlüssel aus.',
  ],
  goals: {
    visible: 'Die Fälle, die Sie sehen können, werden wie verlangt entschieden.',
    hidden: 'Die Fälle, die Sie nicht sehen können, auch.',
    closed: 'Ohne MFA ist alles verweigert, was verweigert sein muss.',
    sound: 'Die Richtlinien von learner haben keine Fehler und keine Sicherheitswarnungen.',
    enrolled: 'learner hat ein Gerät eingerichtet und sich mit MFA angemeldet.',
    ownLeftover: 'learner hat ein Gerät angelegt und gelöscht, das nach learner heißt.',
    ownKey: 'learner hat mit MFA einen Zugriffsschlüssel angelegt und gelöscht.',
  },
  traps: { notEverybody: 'colleague hat die Richtlinie noch nicht.' },
  questions: {},
  hints: [
    'Beginnen Sie mit der Richtlinie aus dem Dokument und schreiben Sie auf, was die sieben Regeln darüber hinaus verlangen.',
    'aws:MultiFactorAuthAge gibt es nur mit MFA. Überlegen Sie, was ein fehlender Schlüssel in einem Deny mit einem numerischen Operator macht.',
    'Erlauben Sie mit der Variablen, was eigene Ressourcen angeht, mit und ohne Pfad. Verweigern Sie mit BoolIfExists alles außer den ausgenommenen Aktionen. Verweigern Sie iam:Delete*, wenn das Alter größer als 3600 ist.',
  ],
  learnt:
    'Regeln, die gelten müssen, was auch immer sonst angefügt ist, schreibt man als Deny. Alles andere ist ein Allow auf eine Ressource, die sagt, wem sie gehört.',
}
