import type { classTexts } from '../classes'
import { count } from '../count'
import type { Translation } from '../translation'

/** Classes of learners. */
export const classTextsDe: Translation<typeof classTexts> = {
  title: 'Klassen',
  lead: 'Lernende treten mit einem Code und einem selbst gewählten Namen bei. Die Tafel zeigt, wie weit jeder ist.',
  caption: 'Klassen von Lernenden',
  none: 'Es gibt noch keine Klasse.',
  columns: { name: 'Klasse', code: 'Klassencode', learners: 'Lernende', labs: 'Labs', made: 'Angelegt' },
  of: (taken, seats) => `${taken} von ${seats}`,
  closed: 'Geschlossen',
  open: 'Offen zum Beitreten',

  make: {
    title: 'Klasse anlegen',
    name: 'Name der Klasse',
    nameHint: 'Die Lernenden sehen ihn.',
    nameWrong: 'Ein Name besteht aus 1 bis 64 Buchstaben, Ziffern oder Leerzeichen.',
    seatsWrong: (most) => `Geben Sie eine ganze Zahl von 1 bis ${most} ein.`,
    tooMany: 'Es gibt schon zu viele Klassen. Entfernen Sie zuerst eine.',
    seats: 'Höchstens so viele Lernende',
    labs: 'Labs',
    labsHint: 'Keine gewählt: alle.',
    verb: 'Klasse anlegen',
    making: 'Wird angelegt',
    made: (name) => `Die Klasse ${name} wurde angelegt`,
    share: (address, code) => `Die Lernenden öffnen ${address} und geben ${code} ein.`,
  },

  board: {
    sub: (learners, seats) => `${learners} von ${count(seats, 'Platz', 'Plätzen')} belegt`,
    join: 'Lernende öffnen',
    code: 'Klassencode',
    copyCode: 'Code kopieren',
    remote:
      'Dieser Server ist nur für diesen Rechner. Für eine Klasse anderswo starten Sie ihn mit ALLOW_REMOTE_TRAINING=1 und einer öffentlichen https-Adresse. Wer ihn erreicht, kann dann Passwörter und Begründungen lesen.',
    insecure:
      'Dieser Server wird über einfaches http erreicht: Alle im Netz können lesen und ändern, was die Lernenden tun.',
    facts: {
      title: 'Die Klasse bisher',
      passed: 'Bestandene Labs',
      passedOf: (passed, all) => `${passed} von ${all}`,
      working: 'Arbeiten gerade',
      workingText: 'haben in den letzten 10 Minuten etwas getan',
      quiet: 'Seit über 10 Minuten still',
      quietText: 'in einem Lab, das nicht bestanden ist',
      hints: 'Geöffnete Hinweise',
      hintsText: (lab, hints) => `davon ${hints} in ${lab}`,
    },
    progress: 'Fortschritt',
    caption: 'Wie weit die Lernenden in jedem Lab sind',
    learner: 'Lernende',
    place: (place) => `Platz ${place}`,
    last: 'Zuletzt gesehen',
    never: 'Noch nichts',
    ago: (seconds) =>
      seconds < 60
        ? 'jetzt'
        : seconds < 5_940
          ? `vor ${Math.floor(seconds / 60)} Min.`
          : `vor ${Math.floor(seconds / 3_600)} Std.`,
    passedRow: 'Bestanden',
    states: { new: 'Nicht begonnen', open: 'In Arbeit', passed: 'Bestanden', warning: 'Bestanden mit Warnung' },
    withHints: (state, hints) => `${state}, ${count(hints, 'Hinweis', 'Hinweise')}`,
    inHand: 'offen',
    empty: 'Noch ist niemand beigetreten.',
    showNames: 'Namen zeigen',
    hideNames: 'Namen verbergen',
    download: 'Als CSV exportieren',
    follow: 'Verfolgen',
    stop: 'Anhalten',
    following: 'Die Tafel wird alle 5 Sekunden gelesen.',
    reset: {
      one: 'Zurücksetzen',
      oneLabel: (place) => `Platz ${place} zurücksetzen`,
      oneTitle: (place) => `Platz ${place} zurücksetzen?`,
      oneText:
        'Alle Labs auf diesem Platz beginnen von vorn. Was dort erreicht wurde, und die Konten der Labs, gehen verloren. Der Platz bleibt.',
      all: 'Alle zurücksetzen',
      allTitle: 'Alle Plätze zurücksetzen?',
      allText: (learners) =>
        `Die Labs von ${count(learners, 'Lernendem', 'Lernenden')} beginnen von vorn. Was erreicht wurde, und die Konten der Labs, gehen verloren. Die Plätze bleiben.`,
      verb: 'Zurücksetzen',
      pending: 'Wird zurückgesetzt',
      oneDone: (place) => `Platz ${place} wurde zurückgesetzt`,
      allDone: 'Alle Plätze wurden zurückgesetzt',
    },
    reveal: {
      title: 'Lösungen',
      lead: 'Zeigt der ganzen Klasse alle drei Hinweise eines Labs. Das lässt sich nicht zurücknehmen.',
      lab: 'Lab',
      verb: 'Lösung zeigen',
      pending: 'Wird gezeigt',
      done: (lab) => `Die Klasse sieht die Lösung von ${lab}`,
      revealed: (labs) => `Gezeigt: ${labs.join(', ')}`,
      all: 'Die Lösungen aller Labs sind gezeigt.',
    },
    close: {
      open: 'Schließen',
      title: 'Diese Klasse schließen?',
      text: 'Niemand kann mehr beitreten. Wer in der Klasse ist, macht weiter.',
      verb: 'Klasse schließen',
      pending: 'Wird geschlossen',
      done: 'Die Klasse ist geschlossen',
    },
    remove: {
      open: 'Entfernen',
      title: 'Diese Klasse entfernen?',
      text: 'Die Klasse, ihre Plätze und die Konten ihrer Labs werden endgültig gelöscht. Exportieren Sie vorher die Tafel, wenn Sie sie brauchen.',
      verb: 'Klasse entfernen',
      pending: 'Wird entfernt',
      done: (name) => `Die Klasse ${name} wurde entfernt`,
    },
  },

  join: {
    title: 'Einer Klasse beitreten',
    lead: 'Geben Sie den Code ein, den Ihre Lehrkraft zeigt.',
    code: 'Code der Klasse',
    codeHint: 'Sechs Buchstaben',
    codeEmpty: 'Geben Sie den Code der Klasse ein.',
    codeWrong: 'Es gibt keine Klasse mit diesem Code. Prüfen Sie die Buchstaben.',
    nickname: 'Ihr Name in der Klasse',
    nicknameHint: 'Ein selbst gewählter Name. Ihre Lehrkraft kann ihn sehen, andere Lernende nicht.',
    nicknameEmpty: 'Geben Sie einen Namen ein.',
    nicknameWrong: 'Ein Name besteht aus 1 bis 32 Buchstaben, Ziffern oder Leerzeichen.',
    isClosed: 'Diese Klasse ist geschlossen: Niemand kann ihr mehr beitreten.',
    isFull: (seats) => `Alle ${seats} Plätze dieser Klasse sind belegt.`,
    heldBack: 'Es gab zu viele falsche Codes. Warten Sie einige Sekunden und versuchen Sie es noch einmal.',
    verb: 'Beitreten',
    joining: 'Sie treten bei',
    leaves:
      'Dieser Browser hat schon eigene Labs. Wenn Sie beitreten, beginnt er von vorn, und was er erreicht hat, bleibt zurück.',
    already: (name) => `Dieser Browser ist in der Klasse ${name}.`,
    goOn: 'Zu den Labs',
  },
}
