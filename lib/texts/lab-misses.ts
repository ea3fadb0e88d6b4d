import type { EventMatch } from '@/lib/labs/check'
import type { Miss } from '@/lib/labs/evaluate'
import type { FactValue } from '@/lib/labs/facts'
import type { FactMatch } from '@/lib/labs/match'
import { saidText } from './findings'
import { localized } from './localized'

/** Why a goal of a lab is not met. */
const missTexts = localized('missTexts', { miss: whyMissed })

/** Why a goal of a lab is not met, in a sentence: what comes closest, and what is different about it. */
export const missText = (miss: Miss): string => missTexts.miss(miss)

function whyMissed(miss: Miss): string {
  switch (miss.kind) {
    case 'event':
      return miss.closest ? closestText(miss.closest) : `Waiting for ${wantedText(miss.wanted)}.`
    case 'tooFew':
      return `This has happened ${miss.found} of ${miss.min} times: ${wantedText(miss.wanted)}.`
    case 'state':
      return `The account has ${miss.found} of these: ${ENTITIES[miss.state.entity]} with ${membersText(miss.state.where)}.`
    case 'answer':
      return miss.given === undefined
        ? 'The question is not answered yet.'
        : `"${valueText(miss.given)}" is not the answer.`
    case 'cell': {
      const { session, action, resource, decision } = miss.cell
      return `${SESSIONS[session]}, ${miss.of} calls ${action} on ${resource}: ${DECISIONS[decision]}, not ${matchText(miss.wanted)}.`
    }
    case 'changed': {
      const { session, action, resource, decision } = miss.cell
      return `More has changed than it should: ${lowerFirst(SESSIONS[session])}, ${action} on ${resource} was ${decisionText(miss.before)} for ${miss.of} at the start and is ${DECISIONS[decision]} now.`
    }
    case 'finding':
      return `The policies of ${miss.of} have a finding: ${saidText(miss.said)}`
    case 'nobody':
      return `There is no user ${miss.name}.`
    case 'unwanted':
      return 'Something is there that should not be.'
  }
}

function closestText({ event, differences }: NonNullable<Extract<Miss, { kind: 'event' }>['closest']>): string {
  const who = event.actor === null ? 'Somebody' : event.actor
  const outcome = event.error === null ? 'succeeded' : `was refused (${event.error})`
  if (differences.length === 0) return `${who} called ${event.name}, which ${outcome}, but at another time.`
  const unlike = differences.map(
    ({ member, found, wanted }) => `${MEMBERS[member] ?? member} was ${valueText(found)}, not ${matchText(wanted)}`,
  )
  return `${who} called ${event.name}, which ${outcome}, but ${unlike.join(', and ')}.`
}

const wantedText = ({ name, actor, params = {}, ...members }: EventMatch): string => {
  const who = actor === undefined ? '' : ` by ${matchText(actor)}`
  const rest = membersText({ ...members, ...params })
  return `${matchText(name ?? '*')}${who}${rest === '' ? '' : ` (${rest})`}`
}

const membersText = (members: Readonly<Record<string, FactMatch | undefined>>): string =>
  Object.entries(members)
    .flatMap(([member, match]) => (match === undefined ? [] : [memberText(member, match)]))
    .join(', ')

function memberText(member: string, match: FactMatch): string {
  if (member === 'error' && match === null) return 'no error'
  if (member === 'error' && match === '*') return 'an error'
  if (member === 'decision') return matchText(match)
  if (member === 'via') return match === 'api' ? 'over the API' : 'in the console'
  if (match === null) return `no ${(MEMBERS[member] ?? member).replace(/^the /, '')}`
  return `${MEMBERS[member] ?? member} ${matchText(match)}`
}

/** What a match asks for. */
function matchText(match: FactMatch): string {
  if (match === null) return 'none'
  if (typeof match === 'string') return decisionText(match)
  if (typeof match !== 'object') return String(match)
  if ('in' in match) return match.in.map(matchText).join(' or ')
  if ('not' in match) return `anything but ${matchText(match.not)}`
  if (!('min' in match) && !('max' in match)) return valueText([...Object.values(match)])
  return [match.min !== undefined && `at least ${match.min}`, match.max !== undefined && `at most ${match.max}`]
    .filter(Boolean)
    .join(' and ')
}

function valueText(value: FactValue): string {
  if (value === null) return 'none'
  return typeof value === 'object' ? value.join(', ') : decisionText(String(value))
}

const decisionText = (word: string): string => new Map(Object.entries(DECISIONS)).get(word) ?? word

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const DECISIONS = {
  allow: 'allowed',
  explicitDeny: 'explicitly denied',
  implicitDeny: 'implicitly denied',
  serviceRule: 'refused by a service rule',
}

const SESSIONS = {
  consoleNoMfa: 'In the console without MFA',
  consoleMfa: 'In the console with MFA',
  consoleOldMfa: 'In the console with MFA two hours ago',
  accessKey: 'With an access key',
  tokenMfa: 'With a session token with MFA',
}

const ENTITIES = {
  mfaDevice: 'MFA devices in use',
  virtualMfaDevice: 'virtual MFA devices',
  user: 'users',
  policy: 'policies',
  attachment: 'attached policies',
  accessKey: 'access keys',
  session: 'sessions',
}

const MEMBERS: Readonly<Record<string, string | undefined>> = {
  name: 'the name',
  actor: 'the caller',
  error: 'the error',
  decision: 'the decision',
  sid: 'the deciding statement',
  mfa: 'aws:MultiFactorAuthPresent',
  resource: 'the resource',
  via: 'the way',
  assignedTo: 'the user',
  user: 'the user',
  serial: 'the serial number',
  driftSteps: 'the drift',
  mustChangePassword: 'a password to change',
  type: 'the type',
}
