import type { placeTexts } from '../places'
import type { Translation } from '../translation'
import { accessibilityTextsDe } from './accessibility'
import { commonTextsDe } from './common'
import { credentialReportTextsDe } from './credential-report'
import { dashboardTextsDe } from './dashboard'
import { environmentTextsDe } from './environment'
import { eventTextsDe } from './events'
import { groupTextsDe } from './groups'
import { helpTextsDe } from './help'
import { homeTextsDe } from './home'
import { inventoryTextsDe } from './mfa-devices'
import { noticeTextsDe } from './notices'
import { playgroundTextsDe } from './playground'
import { policyTextsDe } from './policies'
import { practiceTextsDe } from './practice'
import { roleTextsDe } from './roles'
import { searchTextsDe } from './search'
import { sessionTextsDe } from './sessions'
import { simulatorTextsDe } from './simulator'
import { userTextsDe } from './users'

/** The places of the console. */
export const placeTextsDe: Translation<typeof placeTexts> = {
  navigation: 'Dienste',
  access: 'Zugriffsverwaltung',
  account: 'Konto',
  training: 'Training',

  home: homeTextsDe.title,
  credentials: commonTextsDe.credentials,
  credentialsText: 'Ihr Passwort, Ihre MFA-Geräte und Ihre Zugriffsschlüssel.',
  dashboard: dashboardTextsDe.title,
  users: userTextsDe.title,
  usersText: 'Alle in diesem Konto, ihre MFA und ihre letzte Anmeldung.',
  groups: groupTextsDe.title,
  groupsText: 'Welche Benutzer gemeinsam welche Berechtigungen bekommen.',
  roles: roleTextsDe.title,
  rolesText: 'Berechtigungen für einige Stunden, und wer sie nutzen darf.',
  policies: policyTextsDe.title,
  policiesText: 'Was wem erlaubt und verweigert ist und was eine Änderung bewirken würde.',
  simulator: simulatorTextsDe.title,
  devices: inventoryTextsDe.title,
  devicesText: 'Virtuelle Geräte und Hardware-Token des Kontos, zugewiesen oder nicht.',
  settings: 'Kontoeinstellungen',
  events: eventTextsDe.title,
  report: credentialReportTextsDe.title,
  labs: 'Labs',
  labsText: 'Zwölf Übungen zu der Richtlinie, die MFA verlangt.',
  practice: practiceTextsDe.title,
  environment: environmentTextsDe.title,
  sessions: sessionTextsDe.title,
  notices: noticeTextsDe.title,
  search: searchTextsDe.title,
  helpMfa: helpTextsDe.mfa,
  helpCli: helpTextsDe.cli,
  accessibility: accessibilityTextsDe.title,
  playground: playgroundTextsDe.title,
  playgroundText: 'Probieren Sie eine Richtlinie in Ihrem Browser aus. Nichts wird gesendet.',
  accessDenied: 'Zugriff verweigert?',
  accessDeniedText: 'Was eine Verweigerung bedeutet und was Sie tun können.',
}
