import type { passkeyTexts } from '../passkeys'
import type { Translation } from '../translation'

const SCRIPTS =
  'Ihr Browser wurde nicht nach einem Passkey gefragt. Versuchen Sie es erneut. Kommt diese Meldung wieder, laufen hier keine Skripte: Schalten Sie sie ein'

/** A passkey is created or used: what the page says while the browser asks, and when it cannot. */
export const passkeyTextsDe: Translation<typeof passkeyTexts> = {
  create: {
    button: 'Passkey erstellen',
    asking: 'Folgen Sie Ihrem Browser oder Gerät. Um von vorn zu beginnen, wählen Sie „Passkey erstellen“.',
    sending: 'Passkey wird hinzugefügt',
    failed: 'Der Passkey wurde nicht erstellt',
    otherWay: 'Mit „Zurück“ können Sie einen anderen Gerätetyp nehmen.',
    unasked: `${SCRIPTS}, oder nehmen Sie mit „Zurück“ einen anderen Gerätetyp.`,
    failures: {
      NotAllowedError:
        'Sie haben abgebrochen, die Zeit ist abgelaufen, oder Ihr Gerät hat keine Bildschirmsperre oder PIN. Nichts wurde geändert. Versuchen Sie es erneut.',
      InvalidStateError:
        'Dieses Gerät oder dieser Schlüssel hat schon einen Passkey von Ihnen. Nehmen Sie ein anderes Gerät oder einen anderen Schlüssel.',
      ConstraintError:
        'Dieses Gerät kann nicht prüfen, dass Sie es sind. Richten Sie eine Bildschirmsperre oder PIN ein und versuchen Sie es erneut.',
      NotSupportedError:
        'Dieses Gerät oder dieser Schlüssel kann keinen Passkey der hier zugelassenen Typen erstellen. Nehmen Sie etwas anderes.',
    },
  },
  get: {
    button: 'Passkey oder Sicherheitsschlüssel verwenden',
    asking:
      'Folgen Sie Ihrem Browser oder Gerät. Um von vorn zu beginnen, wählen Sie „Passkey oder Sicherheitsschlüssel verwenden“.',
    sending: 'Wird geprüft',
    failed: 'Kein Passkey verwendet',
    otherWay: 'Wählen Sie ein anderes Gerät, wenn Sie eines haben.',
    unasked: `${SCRIPTS}, oder wählen Sie ein anderes Gerät.`,
    failures: {
      NotAllowedError:
        'Sie haben abgebrochen, die Zeit ist abgelaufen, oder dieses Gerät hat keinen Ihrer Passkeys. Versuchen Sie es erneut.',
      InvalidStateError:
        'Dieses Gerät oder dieser Schlüssel hat keinen Ihrer Passkeys. Nehmen Sie ein anderes Gerät oder einen anderen Schlüssel.',
      ConstraintError:
        'Dieses Gerät kann nicht prüfen, dass Sie es sind. Richten Sie eine Bildschirmsperre oder PIN ein und versuchen Sie es erneut.',
      NotSupportedError:
        'Dieses Gerät oder dieser Schlüssel kann die Anfrage nicht beantworten. Nehmen Sie etwas anderes.',
    },
  },
  failures: {
    SecurityError: 'Ihr Browser erlaubt unter dieser Adresse keine Passkeys.',
    OperationError:
      'Ihr Browser fragt schon nach einem Passkey, vielleicht in einem anderen Tab. Schließen Sie das dort ab und versuchen Sie es dann erneut.',
    AbortError: 'Ihr Browser hat aufgehört, bevor Sie fertig waren. Versuchen Sie es erneut.',
    UnknownError:
      'Das Gerät oder der Schlüssel hat es nicht geschafft. Entsperren Sie es oder stecken Sie es neu ein, und versuchen Sie es erneut.',
    other: (name) => `Ihr Browser meldet einen Fehler (${name}). Versuchen Sie es erneut.`,
  },
  starting: 'Wird gestartet',

  obstacles: {
    scripts: {
      title: 'Dieser Schritt braucht Skripte',
      text: 'Nur ein Skript kann Ihren Browser nach einem Passkey fragen. Schalten Sie Skripte ein.',
    },
    address: {
      title: 'Passkeys funktionieren auf diesem Server nicht',
      text: (origin) =>
        `Sie brauchen einen Domainnamen, und dieser Server hat die Adresse ${origin}. Sein Administrator kann PUBLIC_URL auf einen Namen setzen.`,
    },
    insecure: {
      title: 'Passkeys funktionieren auf diesem Server nicht',
      text: (origin) =>
        `Browser bieten sie nur über https an, und dieser Server hat die Adresse ${origin}. Sein Administrator kann https einrichten.`,
    },
    elsewhere: {
      title: 'Passkeys funktionieren unter dieser Adresse nicht',
      text: (origin) => `Sie haben diese Konsole unter einer anderen Adresse geöffnet als ihrer eigenen, ${origin}.`,
      link: (origin) => `Diese Seite unter ${origin} öffnen`,
    },
    unsupported: {
      title: 'Ihr Browser hat keine Passkeys',
      text: 'Nehmen Sie eine aktuelle Version von Chrome, Edge, Firefox oder Safari.',
    },
  },
}
