import type { EventMatch } from '@/lib/labs/check'
import type { Miss } from '@/lib/labs/evaluate'
import type { FactValue } from '@/lib/labs/facts'
import type { FactMatch } from '@/lib/labs/match'
import { saidText } from '../findings'

/** Why a goal of a lab is not met: what comes closest, and what is different about it. */
export const missTextsDe = { miss: whyMissed }

function whyMissed(miss: Miss): string {
  switch (miss.kind) {
    case 'event':
      return miss.closest ? closestText(miss.closest) : `So etwas ist noch nicht geschehen: ${wantedText(miss.wanted)}.`
    case 'tooFew':
      return `Das ist erst ${miss.found}-mal statt ${miss.min}-mal geschehen: ${wantedText(miss.wanted)}.`
    case 'state':
      return `Im Konto gibt es davon ${miss.found}: ${ENTITIES[miss.state.entity]}${withMembers(miss.state.where)}.`
    case 'answer':
      return miss.given === undefined
        ? 'Die Frage ist noch nicht beantwortet.'
        : `„${valueText(miss.given)}“ ist nicht die Antwort.`
    case 'cell': {
      const { session, action, resource, decision } = miss.cell
      return `Ruft ${miss.of} ${SESSIONS[session]} ${action} für ${resource} auf, ist das ${DECISIONS[decision]}, nicht ${matchText(miss.wanted)}.`
    }
    case 'changed': {
      const { session, action, resource, decision } = miss.cell
      return `Es hat sich mehr geändert, als sollte: ${action} für ${resource} war ${miss.of} ${SESSIONS[session]} am Anfang ${decisionText(miss.before)} und ist jetzt ${DECISIONS[decision]}.`
    }
    case 'finding':
      return `Zu den Richtlinien von ${miss.of} gibt es einen Befund: ${saidText(miss.said)}`
    case 'nobody':
      return `Einen Benutzer ${miss.name} gibt es nicht.`
    case 'unwanted':
      return 'Es gibt etwas, das es nicht geben soll.'
  }
}

function closestText({ event, differences }: NonNullable<Extract<Miss, { kind: 'event' }>['closest']>): string {
  const who = event.actor === null ? 'Jemand' : event.actor
  const outcome = event.error === null ? 'mit Erfolg' : `ohne Erfolg (${event.error})`
  const called = `${who} hat ${event.name} ${outcome} aufgerufen`
  if (differences.length === 0) return `${called}, aber zu einem anderen Zeitpunkt.`
  const unlike = differences.map(
    ({ member, found, wanted }) => `${nameOf(member)} war ${valueText(found)} statt ${matchText(wanted)}`,
  )
  return `${called}, aber ${unlike.join(' und ')}.`
}

const wantedText = ({ name, ...members }: EventMatch): string => {
  const { params = {}, ...own } = members
  return `${matchText(name ?? '*')}${withMembers({ ...own, ...params })}`
}

/** What the members must be, in brackets behind what they are of; nothing where there are none. */
function withMembers(members: Readonly<Record<string, FactMatch | undefined>>): string {
  const texts = Object.entries(members).flatMap(([member, match]) =>
    match === undefined ? [] : [memberText(member, match)],
  )
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`
}

function memberText(member: string, match: FactMatch): string {
  if (member === 'error' && match === '*') return 'mit einem Fehler'
  const name = nameOf(member).replace(/^(der|die) /, '')
  return match === null ? `ohne ${name}` : `${name}: ${matchText(match)}`
}

/** What a match asks for. */
function matchText(match: FactMatch): string {
  if (match === null) return 'nichts'
  if (typeof match === 'string') return decisionText(match)
  if (typeof match !== 'object') return String(match)
  if ('in' in match) return match.in.map(matchText).join(' oder ')
  if ('not' in match) return `alles außer ${matchText(match.not)}`
  if (!('min' in match) && !('max' in match)) return valueText([...Object.values(match)])
  return [match.min !== undefined && `mindestens ${match.min}`, match.max !== undefined && `höchstens ${match.max}`]
    .filter(Boolean)
    .join(' und ')
}

function valueText(value: FactValue): string {
  if (value === null) return 'nichts'
  return typeof value === 'object' ? value.join(', ') : decisionText(String(value))
}

const decisionText = (word: string): string => new Map(Object.entries(WORDS)).get(word) ?? word

const nameOf = (member: string) => MEMBERS[member] ?? member

const DECISIONS = {
  allow: 'erlaubt',
  explicitDeny: 'explizit verweigert',
  implicitDeny: 'implizit verweigert',
  serviceRule: 'von einer Dienstregel abgelehnt',
}

const WORDS = { ...DECISIONS, absent: 'nicht vorhanden' }

const SESSIONS = {
  consoleNoMfa: 'in der Konsole ohne MFA',
  consoleMfa: 'in der Konsole mit MFA',
  consoleOldMfa: 'in der Konsole mit einem zwei Stunden alten MFA-Code',
  accessKey: 'mit einem Zugriffsschlüssel',
  tokenMfa: 'mit einem Sitzungstoken mit MFA',
}

const ENTITIES = {
  mfaDevice: 'MFA-Geräte in Gebrauch',
  virtualMfaDevice: 'virtuelle MFA-Geräte',
  user: 'Benutzer',
  policy: 'Richtlinien',
  attachment: 'angefügte Richtlinien',
  accessKey: 'Zugriffsschlüssel',
  session: 'Sitzungen',
}

const MEMBERS: Readonly<Record<string, string | undefined>> = {
  name: 'der Name',
  actor: 'der Aufrufer',
  error: 'der Fehler',
  decision: 'die Entscheidung',
  sid: 'die entscheidende Anweisung',
  mfa: 'aws:MultiFactorAuthPresent',
  resource: 'die Ressource',
  via: 'der Weg',
  assignedTo: 'der Benutzer',
  user: 'der Benutzer',
  serial: 'die Seriennummer',
  driftSteps: 'die Abweichung',
  mustChangePassword: 'Passwort muss geändert werden',
  type: 'der Typ',
}
