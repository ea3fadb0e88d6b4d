import type { certificateTexts } from '../certificate'
import type { Translation } from '../translation'

export const certificateTextsDe: Translation<typeof certificateTexts> = {
  title: 'Zertifikat',
  lead: 'Was dieser Browser bestanden hat, zum Ausdrucken oder Aufheben.',
  nothing: 'Noch ist kein Lab bestanden. Das Zertifikat nennt jedes Lab, sobald alle seine Ziele erreicht sind.',
  open: 'Zertifikat öffnen',
  toLabs: 'Labs öffnen',
  name: 'Name auf dem Zertifikat',
  nameHint: 'Er steht auf dem Papier und sonst nirgends: Er wird weder gesendet noch gespeichert.',
  says: 'hat diese Labs über IAM-Richtlinien bestanden, die MFA verlangen:',
  passed: (passed, all) => `${passed} von ${all} Labs`,
  labs: 'Bestandene Labs',
  columns: { lab: 'Lab', date: 'Bestanden am', help: 'Hinweise und Neustarts', remarks: 'Bemerkungen' },
  help: (hints, resets) => `${hints === 1 ? '1 Hinweis' : `${hints} Hinweise`}, ${resets}-mal zurückgesetzt`,
  bonus: 'Zusatzziel erreicht',
  noDecision: 'Durch Codes bestanden: Keine Richtlinie hat entschieden.',
  seat: (number) => `Platz ${number}`,
  print: 'Drucken',
  printHint: 'Drucken Sie diese Seite mit Ihrem Browser.',
  proof: {
    title: 'Nachweis',
    text: (decisions) =>
      `Die Ziele wurden durch ${decisions === 1 ? 'eine Entscheidung' : `${decisions} Entscheidungen`} der Policy Engine erreicht. Die Datei enthält jede mit ihren Richtlinien, der Sitzung und der Antwort. Jeder kann sie ohne diesen Server noch einmal entscheiden lassen:`,
    command: 'npm run check:policies -- lab-decisions.json',
    download: 'Entscheidungen herunterladen',
    limits:
      'Die Datei belegt, dass diese Richtlinien diese Antworten geben. Wer an der Tastatur saß, belegt sie nicht.',
  },
}
