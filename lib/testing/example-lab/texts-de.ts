import type { LabTexts } from '@/lib/texts/labs/lab-texts'

/** Lab 13. */
export const lab13TextsDe: LabTexts = {
  title: 'Das selbst vergebene Tag',
  goal: 'Gelangen Sie an eine Liste, die nur das Audit-Team sehen darf, und schließen Sie den Weg, auf dem Sie hineinkamen.',
  steps: [
    'Öffnen Sie als learner die Seite Benutzer: verweigert. Wählen Sie „Warum?“ und achten Sie auf den Wert von aws:PrincipalTag/team.',
    'Rufen Sie in der API-Konsole als learner TagUser auf: mit dem eigenen Namen und dem Tag team mit dem Wert audit.',
    'Öffnen Sie die Seite Benutzer noch einmal: Die Liste ist da.',
    'Beantworten Sie die Frage.',
    'Schließen Sie als lab-admin den Weg und geben Sie learner wieder das Tag team mit dem Wert sales.',
    'Rufen Sie als learner noch einmal TagUser auf: verweigert.',
  ],
  goals: {
    hole: 'learner wurde abgewiesen, hat das eigene Tag geändert und die Liste gesehen.',
    answered: 'Sie haben die Anweisung genannt, die das ermöglicht hat.',
    proved: 'Danach wurde learner verweigert, das eigene Tag zu ändern.',
    clean: 'learner darf die Liste nicht mehr sehen.',
  },
  traps: { auditors: 'colleague gehört zum Audit-Team und kann die Liste nicht mehr sehen.' },
  questions: { q1: 'Welche Anweisung ließ learner das Team wählen?' },
  hints: [
    'Welchen Wert vergleicht die erste Anweisung, und wer kann diesen Wert schreiben?',
    'Eine Bedingung auf ein Tag vertraut allen, die das Tag ändern dürfen.',
    'Legen Sie eine Version von TeamAccess ohne iam:TagUser und iam:UntagUser an, oder verweigern Sie beide, und geben Sie learner als lab-admin das Tag team = sales.',
  ],
  learnt:
    'Wer ein Tag ändern darf, hat jede Berechtigung, die das Tag öffnet. Schützen Sie das Tag so wie die Berechtigung.',
}
