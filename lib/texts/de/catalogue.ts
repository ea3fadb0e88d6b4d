import type { TextName } from '../text-names'
import { accessDeniedTextsDe, deniedAgainTextsDe } from './access-denied'
import { accessKeyTextsDe, createKeyTextsDe } from './access-keys'
import { accessibilityTextsDe } from './accessibility'
import { accountImportTextsDe } from './account-import'
import { accountSettingsTextsDe, policyFormTextsDe, policyReviewTextsDe } from './account-settings'
import actionSummariesDe from './action-summaries.json'
import { apiConsoleTextsDe } from './api-console'
import { certificateTextsDe } from './certificate'
import { changePasswordTextsDe } from './change-password'
import { classTextsDe } from './classes'
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
import { environmentTextsDe } from './environment'
import { eventTextsDe } from './events'
import { failureTextsDe } from './failure'
import { findingTextsDe } from './findings'
import { findingNamesDe } from './findings/names'
import { frameTextsDe } from './frame'
import { groupTextsDe } from './groups'
import { hatTextsDe } from './hats'
import { helpTextsDe } from './help'
import { helpCliTextsDe } from './help-cli'
import { helpDeniedTextsDe } from './help-denied'
import { helpMfaTextsDe } from './help-mfa'
import { holderTextsDe } from './holders'
import { homeTextsDe } from './home'
import { inlinePolicyTextsDe } from './inline-policy'
import { labBarTextsDe } from './lab-bar'
import { missTextsDe } from './lab-misses'
import { labListTextsDe, labPageTextsDe } from './lab-pages'
import { labSignInTextsDe } from './lab-sign-in'
import {
  lab03TextsDe,
  lab04TextsDe,
  lab06TextsDe,
  lab07TextsDe,
  lab09TextsDe,
  lab10TextsDe,
  lab12TextsDe,
} from './labs/of-authors'
import { lab01TextsDe, lab02TextsDe, lab05TextsDe, lab08TextsDe, lab11TextsDe } from './labs/of-users'
import { languageChoiceTextsDe } from './language-choice'
import { listTextsDe } from './lists'
import { longWordTextsDe } from './long-words'
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
import { placeTextsDe } from './places'
import { playgroundExampleTextsDe, playgroundTextsDe } from './playground'
import { policyTextsDe } from './policies'
import { createTextsDe } from './policy-create'
import { policyDeletionTextsDe } from './policy-deletion'
import { editingTextsDe } from './policy-editing'
import { effectTextsDe } from './policy-effect'
import { languageTextsDe } from './policy-language'
import { peekTextsDe } from './policy-peek'
import { templateTextsDe } from './policy-templates'
import { versionTextsDe } from './policy-versions'
import { changeTextsDe, wordTextsDe } from './policy-words'
import { practiceTextsDe } from './practice'
import { refusedTextsDe } from './refused'
import { rejectionTextsDe } from './rejections'
import { resultTextsDe } from './results'
import { roleTextsDe } from './roles'
import { runTextsDe } from './run'
import { scenarioTextsDe } from './scenario'
import { scenarioFileTextsDe } from './scenario-file'
import { searchTextsDe, taskTextsDe } from './search'
import { selectedUserTextsDe } from './selected-users'
import { sendAnywayTextsDe } from './send-anyway'
import { sessionTextsDe } from './sessions'
import { shortcutTextsDe } from './shortcuts'
import { signInTextsDe } from './sign-in'
import { signInMfaTextsDe } from './sign-in-mfa'
import { signOutTextsDe } from './sign-out'
import { simulatorTextsDe } from './simulator'
import { switchRoleTextsDe } from './switch-role'
import { tagTextsDe } from './tags'
import { titlePrefixesDe } from './title'
import { fileFaultTextsDe, tokenFaultTextsDe, tokenImportTextsDe } from './token-import'
import { tokenInventoryTextsDe } from './token-inventory'
import { tokenSetupTextsDe } from './token-setup'
import { falseAbsentTrueTextsDe, firstDeviceTextsDe, tourTextsDe } from './tours'
import { traceTextsDe } from './trace'
import { userPageTextsDe } from './user'
import { userTextsDe } from './users'
import { verdictTextsDe } from './verdicts'

/** All texts in German. */
export const germanTexts: Readonly<Record<TextName, object>> = {
  accessDeniedTexts: accessDeniedTextsDe,
  accessKeyTexts: accessKeyTextsDe,
  accessibilityTexts: accessibilityTextsDe,
  accountImportTexts: accountImportTextsDe,
  accountSettingsTexts: accountSettingsTextsDe,
  actionSummaries: actionSummariesDe,
  apiConsoleTexts: apiConsoleTextsDe,
  certificateTexts: certificateTextsDe,
  changePasswordTexts: changePasswordTextsDe,
  changeTexts: changeTextsDe,
  classTexts: classTextsDe,
  codePairTexts: codePairTextsDe,
  codeTexts: codeTextsDe,
  commonTexts: commonTextsDe,
  comparisonTexts: comparisonTextsDe,
  confirmTexts: confirmTextsDe,
  consoleAccessTexts: consoleAccessTextsDe,
  countTexts: countTextsDe,
  createKeyTexts: createKeyTextsDe,
  createTexts: createTextsDe,
  createUserTexts: createUserTextsDe,
  credentialReportTexts: credentialReportTextsDe,
  credentialTexts: credentialTextsDe,
  dashboardTexts: dashboardTextsDe,
  deletionTexts: deletionTextsDe,
  demoTexts: demoTextsDe,
  deniedAgainTexts: deniedAgainTextsDe,
  deniedByTexts: deniedByTextsDe,
  deviceTexts: deviceTextsDe,
  editingTexts: editingTextsDe,
  editorPhrases: editorPhrasesDe,
  editorTexts: editorTextsDe,
  effectTexts: effectTextsDe,
  environmentTexts: environmentTextsDe,
  eventTexts: eventTextsDe,
  failureTexts: failureTextsDe,
  findingNames: findingNamesDe,
  findingTexts: findingTextsDe,
  fileFaultTexts: fileFaultTextsDe,
  falseAbsentTrueTexts: falseAbsentTrueTextsDe,
  firstDeviceTexts: firstDeviceTextsDe,
  frameTexts: frameTextsDe,
  groupTexts: groupTextsDe,
  hatTexts: hatTextsDe,
  helpCliTexts: helpCliTextsDe,
  helpDeniedTexts: helpDeniedTextsDe,
  helpMfaTexts: helpMfaTextsDe,
  helpTexts: helpTextsDe,
  holderTexts: holderTextsDe,
  homeTexts: homeTextsDe,
  inlinePolicyTexts: inlinePolicyTextsDe,
  inventoryTexts: inventoryTextsDe,
  lab01Texts: lab01TextsDe,
  lab02Texts: lab02TextsDe,
  lab03Texts: lab03TextsDe,
  lab04Texts: lab04TextsDe,
  lab05Texts: lab05TextsDe,
  lab06Texts: lab06TextsDe,
  lab07Texts: lab07TextsDe,
  lab08Texts: lab08TextsDe,
  lab09Texts: lab09TextsDe,
  lab10Texts: lab10TextsDe,
  lab11Texts: lab11TextsDe,
  lab12Texts: lab12TextsDe,
  labBarTexts: labBarTextsDe,
  labListTexts: labListTextsDe,
  labPageTexts: labPageTextsDe,
  labSignInTexts: labSignInTextsDe,
  languageChoiceTexts: languageChoiceTextsDe,
  languageTexts: languageTextsDe,
  listTexts: listTextsDe,
  longWordTexts: longWordTextsDe,
  mfaSessionTexts: mfaSessionTextsDe,
  mfaSetupTexts: mfaSetupTextsDe,
  missTexts: missTextsDe,
  newPasswordTexts: newPasswordTextsDe,
  noticeTexts: noticeTextsDe,
  ownDeviceTexts: ownDeviceTextsDe,
  ownPageTexts: ownPageTextsDe,
  partTexts: partTextsDe,
  passkeyTexts: passkeyTextsDe,
  passwordRuleTexts: passwordRuleTextsDe,
  peekTexts: peekTextsDe,
  placeTexts: placeTextsDe,
  playgroundExampleTexts: playgroundExampleTextsDe,
  playgroundTexts: playgroundTextsDe,
  policyDeletionTexts: policyDeletionTextsDe,
  policyFormTexts: policyFormTextsDe,
  policyReviewTexts: policyReviewTextsDe,
  policyTexts: policyTextsDe,
  practiceTexts: practiceTextsDe,
  refusedTexts: refusedTextsDe,
  rejectionTexts: rejectionTextsDe,
  removeTexts: removeTextsDe,
  resultTexts: resultTextsDe,
  resyncTexts: resyncTextsDe,
  roleTexts: roleTextsDe,
  rotateTexts: rotateTextsDe,
  runTexts: runTextsDe,
  scenarioFileTexts: scenarioFileTextsDe,
  scenarioTexts: scenarioTextsDe,
  searchTexts: searchTextsDe,
  selectedUserTexts: selectedUserTextsDe,
  sendAnywayTexts: sendAnywayTextsDe,
  serviceCredentialTexts: serviceCredentialTextsDe,
  sessionTexts: sessionTextsDe,
  shortcutTexts: shortcutTextsDe,
  signInMfaTexts: signInMfaTextsDe,
  signInTexts: signInTextsDe,
  signOutTexts: signOutTextsDe,
  simulatorTexts: simulatorTextsDe,
  sshKeyTexts: sshKeyTextsDe,
  switchRoleTexts: switchRoleTextsDe,
  tagTexts: tagTextsDe,
  taskTexts: taskTextsDe,
  templateTexts: templateTextsDe,
  titlePrefixes: titlePrefixesDe,
  tokenFaultTexts: tokenFaultTextsDe,
  tokenImportTexts: tokenImportTextsDe,
  tokenInventoryTexts: tokenInventoryTextsDe,
  tokenSetupTexts: tokenSetupTextsDe,
  traceTexts: traceTextsDe,
  unfinishedTexts: unfinishedTextsDe,
  uploadTexts: uploadTextsDe,
  tourTexts: tourTextsDe,
  userPageTexts: userPageTextsDe,
  userTexts: userTextsDe,
  verdictTexts: verdictTextsDe,
  versionTexts: versionTextsDe,
  wordTexts: wordTextsDe,
}
