import type { ELEMENT_FINDINGS } from '@/lib/policy/sentences/findings'
import type { Translation } from '../../translation'

const didYouMean = (nearest: string | undefined) => (nearest === undefined ? '' : ` Meinten Sie „${nearest}“?`)

/** Findings about elements, actions and resources. */
export const elementFindingsDe: Translation<typeof ELEMENT_FINDINGS> = {
  versionMissing: () =>
    'Ohne "Version": "2012-10-17" gelten für das Dokument die Regeln von 2008: Variablen sind gewöhnlicher Text.',
  overQuota: ({ length, quota }) => `Das Dokument hat ohne Leerraum ${length} Zeichen; erlaubt sind hier ${quota}.`,
  sidEmpty: () => 'Die Sid ist leer. Benennen Sie die Anweisung, oder lassen Sie Sid weg.',
  notPrincipalAllows: () => 'Allow mit NotPrincipal lässt jeden zu, der nicht genannt ist, auch anonyme Aufrufer.',
  noService: ({ written, nearest }) => `„${written}“ ist nicht das Präfix eines AWS-Dienstes.${didYouMean(nearest)}`,
  noAction: ({ service, written, nearest }) => `${service} hat keine Aktion „${written}“.${didYouMean(nearest)}`,
  noActionFits: ({ service, written }) => `Zu „${written}“ passt keine Aktion von ${service}.`,
  everyService: () => 'Der Platzhalter steht für jeden Dienst, auch für künftige.',
  notActionAllows: () => 'Allow mit NotAction erlaubt jede andere Aktion jedes Dienstes, auch künftige.',
  arnPrefix: () => 'Ein ARN beginnt mit „arn“.',
  noPartition: ({ written }) => `„${written}“ ist keine Partition: Schreiben Sie aws oder die Partition Ihrer Region.`,
  arnServiceWildcard: () => 'Platzhalter im Dienst eines ARN sind bei AWS nicht dokumentiert.',
  arnShort: () => 'Ein ARN hat sechs Teile; fehlende füllt IAM mit Sternen auf.',
  noRegion: ({ written, nearest }) => `„${written}“ ist keine Region.${didYouMean(nearest)}`,
  accountForm: () => 'Ein Konto besteht aus zwölf Ziffern.',
  noResourceTypes: ({ action }) =>
    `${action} hat keine Ressourcentypen. Nur die Ressource "*" schließt die Aktion ein; so bewirkt die Anweisung für sie nichts.`,
  resourceUnfit: ({ action, starts }) =>
    `${action} betrifft ${starts.join(' oder ')}. Keine der Ressourcen hier passt dazu.`,
  usersWithPath: () => 'Zu Benutzern mit einem Pfad passt das nie: Ihr ARN lautet user/PFAD/NAME.',
  passEveryRole: () =>
    'Wer einem Dienst jede Rolle übergeben darf, kann die Berechtigungen jeder dieser Rollen erlangen. Nennen Sie die Rollen, oder ergänzen Sie iam:PassedToService.',
  everyServiceRole: () =>
    'Damit lässt sich jede dienstverknüpfte Rolle anlegen, auch eine, an die niemand gedacht hat. Nennen Sie die Rollen.',
  actionCovered: ({ by }) => `„${by}“ schließt diese Aktion schon ein.`,
  actionCoveredByStatement: ({ statement }) => `Die Anweisung ${statement} schließt diese Aktion schon ein.`,
  resourceCovered: ({ by }) => `„${by}“ schließt diese Ressource schon ein.`,
  statementCovered: ({ statements }) =>
    statements.length === 1
      ? `Die Anweisung ${statements[0]} sagt das alles schon.`
      : `Die Anweisungen ${statements.join(' und ')} sagen das alles schon.`,
}
