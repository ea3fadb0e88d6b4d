// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are about policy variables

type Written = { written: string }
/** `nearest` is the name that was probably meant. */
type Misspelt = Written & { nearest: string | undefined }
type OfKey = { key: string }

const didYouMean = ({ nearest }: Misspelt) => (nearest === undefined ? '' : ` Did you mean "${nearest}"?`)

/** What findings say about elements, actions and resources. */
export const ELEMENT_FINDINGS = {
  versionMissing: () =>
    'Without "Version": "2012-10-17" the document gets the rules of 2008: variables are ordinary text.',
  overQuota: ({ length, quota }: { length: string; quota: string }) =>
    `The document has ${length} characters without white space; ${quota} are allowed here.`,
  sidEmpty: () => 'The Sid is empty. Name the statement or leave Sid out.',
  notPrincipalAllows: () => 'Allow with NotPrincipal lets everybody in but those listed, anonymous callers included.',
  noService: (said: Misspelt) => `"${said.written}" is not the prefix of an AWS service.${didYouMean(said)}`,
  noAction: (said: Misspelt & { service: string }) =>
    `${said.service} has no action "${said.written}".${didYouMean(said)}`,
  noActionFits: ({ service, written }: Written & { service: string }) => `No action of ${service} fits "${written}".`,
  everyService: () => 'The wildcard stands for every service, also future ones.',
  notActionAllows: () => 'Allow with NotAction allows every other action of every service, also future ones.',
  arnPrefix: () => 'An ARN starts with "arn".',
  noPartition: ({ written }: Written) => `"${written}" is not a partition: write aws, or that of your region.`,
  arnServiceWildcard: () => 'AWS documents no wildcard in the service of an ARN.',
  arnShort: () => 'An ARN has six parts; IAM fills up the missing ones with stars.',
  noRegion: (said: Misspelt) => `"${said.written}" is not a Region.${didYouMean(said)}`,
  accountForm: () => 'The account is twelve digits.',
  noResourceTypes: ({ action }: { action: string }) =>
    `${action} has no resource types: only the resource "*" covers it, so this statement does nothing for it.`,
  resourceUnfit: ({ action, starts }: { action: string; starts: readonly string[] }) =>
    `${action} works on ${starts.join(' or ')}, which no resource here can be.`,
  usersWithPath: () => 'This never fits users with a path, whose ARN is user/PATH/NAME.',
  passEveryRole: () =>
    'Whoever may pass every role to a service can get the permissions of any of them. Name the roles, or add iam:PassedToService.',
  everyServiceRole: () =>
    'This lets every service-linked role come into being, also those nobody means. Name the roles.',
  actionCovered: ({ by }: { by: string }) => `"${by}" already covers this action.`,
  actionCoveredByStatement: ({ statement }: { statement: string }) =>
    `Statement ${statement} already covers this action.`,
  resourceCovered: ({ by }: { by: string }) => `"${by}" already covers this resource.`,
  statementCovered: ({ statements }: { statements: readonly string[] }) =>
    `${statements.map((one) => `Statement ${one}`).join(' and ')} already ${statements.length === 1 ? 'says' : 'say'} all of this.`,
}

/** What findings say about conditions and variables. */
export const CONDITION_FINDINGS = {
  conditionEmpty: () => 'This condition says nothing and is always true.',
  valuesEmpty: ({ key }: OfKey) => `The list of values for ${key} is empty.`,
  keyDeprecated: ({ key }: OfKey) =>
    `${key} is deprecated. Write aws:PrincipalArn, or aws:SourceArn, whichever is meant.`,
  keyUnknown: ({ key }: OfKey) => `No request has the key "${key}", so it is always absent.`,
  qualifierMissing: ({ key }: OfKey) =>
    `${key} has several values: without ForAllValues or ForAnyValue nothing matches.`,
  qualifierPointless: ({ key }: OfKey) =>
    `${key} has one value; ForAllValues only makes the condition true when the key is absent.`,
  nullBesideForAllValues: ({ key }: OfKey) =>
    `When ${key} is absent this condition is true and the statement allows. Add "Null": {"${key}": "false"}.`,
  nullIfExists: () => 'Null already asks whether the key exists; IfExists has no meaning here.',
  nullAlways: ({ qualifier, always }: { qualifier: string; always: string }) =>
    `Null with ${qualifier} is always ${always}.`,
  booleanTwice: () => 'A boolean is either true or false: two values make the condition pointless.',
  keyTwice: ({ key, operator }: OfKey & { operator: string }) =>
    `${key} stands under ${operator} twice, in different case: keys have no case.`,
  operatorUnfit: ({ key, type, operator }: OfKey & { type: string; operator: string }) =>
    `${key} is a ${type}; ${operator} does not fit it.`,
  notANumber: ({ written }: Written) => `"${written}" is not a number.`,
  notADate: ({ written }: Written) => `"${written}" is not an ISO 8601 date or a number of seconds.`,
  notABoolean: ({ written }: Written) => `"${written}" is neither true nor false.`,
  notBase64: ({ written }: Written) => `"${written}" is not base64.`,
  notAnAddress: ({ written }: Written) => `"${written}" is not an address or a range in CIDR form.`,
  notAnArn: ({ written }: Written) => `"${written}" is not an ARN of six parts.`,
  wildcardIsLiteral: ({ operator }: { operator: string }) =>
    `Under ${operator} a star or question mark is an ordinary character. For patterns write StringLike.`,
  addressPrivate: () => 'aws:SourceIp is the public address of the caller, which is never a private one.',
  addressBeyondRange: () => 'The address has bits behind the length of the range; they are ignored.',
  noVariablesInAction: () => 'There are no variables in an action; this is ordinary text.',
  noVariablesInPrincipal: () => 'There are no variables in a principal; this is ordinary text.',
  variableTooEarly: () => 'In a resource variables count only after the fifth colon; here it is ordinary text.',
  variableInBool: () => 'AWS contradicts itself on variables in Bool; they are filled in here.',
  noVariablesUnder: ({ operator }: { operator: string }) => `There are no variables under ${operator}.`,
  variablesNeedVersion: () => 'Variables need "Version": "2012-10-17"; in this document they are ordinary text.',
  variableNotClosed: () => 'The variable has no closing brace and is ordinary text.',
  variableEmpty: () => 'The variable names no key and matches nothing.',
  variableKeyBlank: () => 'There may be no blank in the name of a key.',
  variableDefaultQuotes: () => "A default stands in single quotes: ${key, 'text'}.",
  variableDefaultBlank: () => 'Exactly one blank stands between the comma and the default.',
}

/** What findings say about MFA and trust, and about the list of findings itself. */
export const TRAP_FINDINGS = {
  denyUsesBool: () =>
    'Requests signed with an access key do not have this key, so Bool is false and the Deny lets them through. Write BoolIfExists.',
  denyUsesNull: () =>
    'Console sessions without MFA have this key, with the value false, so this Deny lets them through. Write BoolIfExists.',
  exemptFromMfa: ({ action }: { action: string }) =>
    `Without MFA ${action} stays possible: whoever has the password or a key alone can take the second factor away or make another key.`,
  secondDevice: () =>
    'Without MFA a user who already has a device can create and enable a second one: a stolen access key is enough to get a factor of one’s own. AWS’s own example has this hole.',
  anyUser: ({ action }: { action: string }) =>
    `This allows ${action} on other users as well. For one’s own user write user/\${aws:username}.`,
  everybodyMayAssume: () =>
    'Everybody may assume this role, from every account. Name accounts, users or roles, or limit it by a condition.',
  trustIfExists: () =>
    'Requests signed with a long-term access key do not have this key, so they pass without MFA. Write Bool.',
  moreFindings: ({ more }: { more: string }) =>
    more === '1'
      ? 'There is one more finding. It is shown as soon as there are fewer.'
      : `There are ${more} more findings. They are shown as soon as there are fewer.`,
  notCheckedToTheEnd: () =>
    'This policy takes more work to check than one request may. What was found until then is shown.',
}
