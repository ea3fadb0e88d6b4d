import type { newPasswordTexts } from '../new-password'
import type { Translation } from '../translation'

const EXEMPT = '. Die Erlaubnis gibt die verwaltete Richtlinie '

/** A new password before the session, and the refusal that makes it impossible. */
export const newPasswordTextsDe: Translation<typeof newPasswordTexts> = {
  title: 'Neues Passwort festlegen',
  lead: 'Ein Administrator verlangt, dass Sie Ihr Passwort ändern, bevor es weitergeht.',
  rulesUnknown: 'Das Konto hat vielleicht strengere Regeln. Sie können sie nicht lesen.',
  submit: 'Passwort ändern',
  submitting: 'Passwort wird geändert',

  denied: {
    notThePassword: 'An Ihrem Passwort liegt es nicht',
    notThePasswordText:
      'Die Richtlinien entscheiden, bevor das Passwort geprüft wird. Ein anderes Passwort ändert daran nichts.',
    needsMfa:
      'Selbst können Sie das nicht lösen. Die Änderung braucht MFA, ein MFA-Gerät lässt sich nur in einer Sitzung zuweisen, ' +
      'und eine Sitzung bekommen Sie erst nach der Änderung.',
    notAllowed:
      'Selbst können Sie das nicht lösen. Eine Sitzung bekommen Sie erst nach der Änderung, und Ihre Richtlinien erlauben ' +
      'sie nicht.',
    notAllowedWithMfa:
      'Selbst können Sie das nicht lösen. Eine Sitzung bekommen Sie erst nach der Änderung, und Ihre Richtlinien erlauben ' +
      'die Änderung nicht, obwohl Sie sich mit MFA angemeldet haben.',
    remedies: 'Was ein Administrator tun kann',
    otherPassword: 'Ihnen ein Passwort geben, das Sie bei der Anmeldung nicht ändern müssen.',
    otherPasswordMfa:
      'Ihnen ein Passwort geben, das Sie bei der Anmeldung nicht ändern müssen. Danach weisen Sie ein MFA-Gerät zu und ' +
      'melden sich mit MFA neu an.',
    exempt: ({ action, policy, sid }) => [
      ...['Oder ', { code: action }, ' '],
      ...(sid ? ['aus der Anweisung ', { code: sid }, ' '] : ['aus der Anweisung ']),
      ...(policy ? ['der Richtlinie ', { strong: policy }] : ['der Richtlinie, die das verweigert,']),
      ...[' ausnehmen und erlauben', EXEMPT, { code: 'IAMUserChangePassword' }, '.'],
    ],
    allow: (action) => [
      ...['Oder ', { code: action }, ' für Ihren eigenen Benutzer erlauben', EXEMPT],
      ...[{ code: 'IAMUserChangePassword' }, '.'],
    ],
    message: 'Meldung des Dienstes',
    decision: (id) => ['Ein Administrator kann die Nachverfolgung der Entscheidung ', { code: id }, ' öffnen.'],
  },
}
