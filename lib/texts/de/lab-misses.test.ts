import { expect, it } from 'vitest'
import type { Miss } from '@/lib/labs/evaluate'
import type { LabEvent } from '@/lib/labs/facts'
import { missTextsDe } from './lab-misses'

const cell = { session: 'accessKey', action: 'iam:ListUsers', resource: '*', decision: 'allow' } as const
const event: LabEvent = {
  ...{ id: 'e1', name: 'ListUsers', actor: 'learner', error: 'AccessDenied', decision: 'explicitDeny', sid: null },
  ...{ mfa: 'false', resource: '*', params: {}, via: 'api' },
}

it.each<[Miss, string]>([
  [
    {
      kind: 'event',
      wanted: { name: 'ListUsers', mfa: 'absent' },
      closest: { event, differences: [{ member: 'mfa', found: 'false', wanted: 'absent' }] },
    },
    'learner hat ListUsers ohne Erfolg (AccessDenied) aufgerufen, aber aws:MultiFactorAuthPresent war false statt nicht vorhanden.',
  ],
  [
    { kind: 'event', wanted: { name: 'ConsoleLogin', actor: 'learner', error: null, mfa: 'true' } },
    'So etwas ist noch nicht geschehen: ConsoleLogin (Aufrufer: learner, ohne Fehler, aws:MultiFactorAuthPresent: true).',
  ],
  [
    { kind: 'tooFew', wanted: { name: 'ListUsers' }, found: 1, min: 2 },
    'Das ist erst 1-mal statt 2-mal geschehen: ListUsers.',
  ],
  [
    { kind: 'state', state: { entity: 'virtualMfaDevice', where: { name: 'learner', assignedTo: null } }, found: 1 },
    'Im Konto gibt es davon 1: virtuelle MFA-Geräte (Name: learner, ohne Benutzer).',
  ],
  [{ kind: 'answer', id: 'table', given: ['false', 'true'] }, '„false, true“ ist nicht die Antwort.'],
  [
    { kind: 'cell', of: 'learner', cell, wanted: 'explicitDeny' },
    'Ruft learner mit einem Zugriffsschlüssel iam:ListUsers für * auf, ist das erlaubt, nicht explizit verweigert.',
  ],
  [
    { kind: 'changed', of: 'learner', cell, before: 'implicitDeny' },
    'Es hat sich mehr geändert, als sollte: iam:ListUsers für * war learner mit einem Zugriffsschlüssel am Anfang implizit verweigert und ist jetzt erlaubt.',
  ],
])('%j', (miss, text) => {
  expect(missTextsDe.miss(miss)).toBe(text)
})
