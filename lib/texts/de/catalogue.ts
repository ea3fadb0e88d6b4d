import type { TextName } from '../text-names'
import { accessDeniedTextsDe, deniedAgainTextsDe } from './access-denied'
import { accessKeyTextsDe, createKeyTextsDe } from './access-keys'
import { accessibilityTextsDe } from './accessibility'
import actionSummariesDe from './action-summaries.json'
import { changePasswordTextsDe } from './change-password'
import { commonTextsDe } from './common'
import { comparisonTextsDe } from './comparison'
import { confirmTextsDe } from './confirm-code'
import { consoleAccessTextsDe } from './console-access'
import { countTextsDe } from './count'
import { createUserTextsDe } from './create-user'
import { credentialReportTextsDe } from './credential-report'
import { credentialTextsDe, rotateTextsDe, serviceCredentialTextsDe, sshKeyTextsDe, uploadTextsDe } from './credentials'
import { dashboardTextsDe } from './dashboard'
import { deletionTextsDe } from './deletion'
import { demoTextsDe } from './demo'
import { deniedByTextsDe } from './denied-by'
import { deviceTextsDe } from './devices'
import { editorTextsDe } from './editor'
import { editorPhrasesDe } from './editor-phrases'
import { eventTextsDe } from './events'
import { failureTextsDe } from './failure'
import { frameTextsDe } from './frame'
import { groupTextsDe } from './groups'
import { helpTextsDe } from './help'
import { helpCliTextsDe } from './help-cli'
import { helpDeniedTextsDe } from './help-denied'
import { helpMfaTextsDe } from './help-mfa'
import { holderTextsDe } from './holders'
import { homeTextsDe } from './home'
import { inlinePolicyTextsDe } from './inline-policy'
import { listTextsDe } from './lists'
import { codePairTextsDe, codeTextsDe } from './mfa-codes'
import { inventoryTextsDe } from './mfa-devices'
import { removeTextsDe } from './mfa-remove'
import { resyncTextsDe } from './mfa-resync'
import { mfaSessionTextsDe } from './mfa-session'
import { mfaSetupTextsDe } from './mfa-setup'
import { newPasswordTextsDe } from './new-password'
import { noticeTextsDe } from './notices'
import { ownDeviceTextsDe, ownPageTextsDe, unfinishedTextsDe } from './own-page'
import { partTextsDe } from './parts'
import { passkeyTextsDe } from './passkeys'
import { passwordRuleTextsDe } from './password-rules'
import { userTextsDe } from './users'

/** All texts in German. */
export const germanTexts: Readonly<Partial<Record<TextName, object>>> = {
  accessDeniedTexts: accessDeniedTextsDe,
  accessibilityTexts: accessibilityTextsDe,
  accessKeyTexts: accessKeyTextsDe,
  actionSummaries: actionSummariesDe,
  changePasswordTexts: changePasswordTextsDe,
  codePairTexts: codePairTextsDe,
  codeTexts: codeTextsDe,
  commonTexts: commonTextsDe,
  comparisonTexts: comparisonTextsDe,
  confirmTexts: confirmTextsDe,
  consoleAccessTexts: consoleAccessTextsDe,
  countTexts: countTextsDe,
  createKeyTexts: createKeyTextsDe,
  createUserTexts: createUserTextsDe,
  credentialReportTexts: credentialReportTextsDe,
  credentialTexts: credentialTextsDe,
  dashboardTexts: dashboardTextsDe,
  deletionTexts: deletionTextsDe,
  demoTexts: demoTextsDe,
  deniedAgainTexts: deniedAgainTextsDe,
  deniedByTexts: deniedByTextsDe,
  deviceTexts: deviceTextsDe,
  editorPhrases: editorPhrasesDe,
  editorTexts: editorTextsDe,
  eventTexts: eventTextsDe,
  failureTexts: failureTextsDe,
  frameTexts: frameTextsDe,
  groupTexts: groupTextsDe,
  helpCliTexts: helpCliTextsDe,
  helpDeniedTexts: helpDeniedTextsDe,
  helpMfaTexts: helpMfaTextsDe,
  helpTexts: helpTextsDe,
  holderTexts: holderTextsDe,
  homeTexts: homeTextsDe,
  inlinePolicyTexts: inlinePolicyTextsDe,
  inventoryTexts: inventoryTextsDe,
  listTexts: listTextsDe,
  mfaSessionTexts: mfaSessionTextsDe,
  mfaSetupTexts: mfaSetupTextsDe,
  newPasswordTexts: newPasswordTextsDe,
  noticeTexts: noticeTextsDe,
  ownDeviceTexts: ownDeviceTextsDe,
  ownPageTexts: ownPageTextsDe,
  partTexts: partTextsDe,
  passkeyTexts: passkeyTextsDe,
  passwordRuleTexts: passwordRuleTextsDe,
  removeTexts: removeTextsDe,
  resyncTexts: resyncTextsDe,
  rotateTexts: rotateTextsDe,
  serviceCredentialTexts: serviceCredentialTextsDe,
  sshKeyTexts: sshKeyTextsDe,
  unfinishedTexts: unfinishedTextsDe,
  uploadTexts: uploadTextsDe,
  userTexts: userTextsDe,
}
