import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

/** The policy simulator. */
export const simulatorTexts = localized('simulatorTexts', {
  title: 'Policy simulator',
  lead: 'Try out what policies would decide. Nothing is performed.',
  runButton: 'Run simulation',
  running: 'Running simulation',
  proposeButton: 'Propose keys',
  remove: 'Remove',
  tooLarge: 'This form is too large to send. Remove policies, or the chosen file.',

  /** The scenario of a recorded decision. */
  fromDecision: {
    failed: 'The decision could not be opened',
    title: 'This scenario comes from a decision',
    decidedOn: ' was decided on ',
    today: 'It is simulated with the policies that the user has today.',
    recorded: 'It is simulated with the policies that were in force at that time.',
    show: 'Show the decision',
    useRecorded: 'Use the policies of that time',
    useToday: 'Use the policies of today',
  },

  subject: {
    title: 'Subject',
    legend: 'Whose policies do you want to simulate?',
    principal: 'A user, group or role',
    principalHint: 'The policies in force now: attached, inline and from groups, with the permissions boundary.',
    custom: 'Policies that you paste',
    customHint: 'Only what you paste counts. The policies of the account are not read.',
    arn: 'ARN of the user, group or role',
    arnHint: 'You can’t list users, groups and roles. Enter an ARN.',
    whyNoList: 'Why can’t you list them?',
    select: 'User, group or role',
    users: 'Users',
    groups: 'Groups',
    roles: 'Roles',
    selectCut: 'The list shows the first 1,000 of each kind.',
    choose: 'Choose one',
    policy: 'Policy',
    policyOf: (number: number) => `Policy ${number}`,
    removePolicy: (number: number) => `Remove policy ${number}`,
    addPolicy: 'Add policy',
    boundarySummary: 'Permissions boundary',
    boundary: 'Boundary',
    boundaryHint: 'The policies above can allow no more than the boundary does.',
    resourceSummary: 'Resource policy and its caller',
    resourcePolicy: 'Resource policy',
    resourceHint: 'It is read as the trust policy of a role if all actions assume a role.',
    caller: 'ARN of the caller',
    callerHint: 'A resource policy names principals. Enter the one that makes the request.',
    session: 'How is the caller signed in?',
  },

  policy: {
    malformed: (label: string, line: number, column: number, message: string) =>
      `${label}, line ${line}, column ${column}: ${message}`,
  },

  requests: {
    title: 'Actions and resources',
    find: 'Find an action',
    findHint: 'Type a part of its name. Choose an action to add it.',
    found: (number: number) => count(number, 'action'),
    list: 'Matching actions',
    add: 'Add action',
    actions: 'Actions',
    actionsHint: 'One per line, without wildcards.',
    resources: 'Resources',
    resourcesHint: 'One ARN per line. Leave empty for actions without a resource.',
    size: (actions: number, resources: number) => `${count(actions, 'action')} × ${count(resources, 'resource')}`,
  },

  context: {
    title: 'Context keys',
    lead: 'A key that is not listed is absent from the request.',
    fill: 'Fill in',
    group: 'A group makes no requests, so it has no context keys. Its members make them.',
    ofSubject: 'These come from the subject and its tags, unless you set them below.',
    newKey: 'Another key',
    newKeyExample: 'aws:SourceIp',
    addKey: 'Add key',
    states: { absent: 'Absent', value: 'Value', list: 'List' },
    fromSubject: 'From subject',
    types: {
      string: 'Text',
      numeric: 'Number',
      boolean: 'True or false',
      date: 'Date',
      ip: 'IP address',
      binary: 'Base64',
    },
    typeOf: (key: string) => `Type of ${key}`,
    removeKey: (key: string) => `Remove ${key}`,
    valueOf: (key: string) => `Value of ${key}`,
    valuesOf: (key: string) => `Values of ${key}`,
    onePerLine: 'One value per line',
    proposed: 'Proposed keys',
    none: 'The policies use no other key.',
    added: (number: number) => `${count(number, 'key')} added.`,
  },

  results: {
    title: 'Results',
    caption: 'Results of the simulation',
    matrix: 'Actions against resources',
    action: 'Action',
    request: 'Request',
    answer: 'Decision',
    trace: 'Trace',
    saveAsCheck: 'Save as check',
    stale: 'You changed the scenario. Run it again to update these results.',
    cut: (shown: number, asked: number) =>
      `These are the first ${shown} of ${asked} results. Use fewer actions or resources to see all of them.`,
    serviceRule:
      'A service rule, not a policy: credentials of GetSessionToken without MFA cannot call any operation of IAM.',
    counted: (verdict: string, number: number) => `${number} ${verdict}`,
    unknown: 'Unknown action',
    unknownCount: (number: number) => count(number, 'unknown action'),
    noSuchAction: 'AWS has no such action.',
    didYouMean: 'Did you mean',
    replace: (action: string) => `Replace with ${action}`,
    unknownVerdict: (verdict: string) => `The policies still decide: ${verdict}`,
    line: (line: number) => `, line ${line}`,
    missing: 'Missing keys',
    notAsked: 'Not simulated',
    said: (answers: number, allowed: number, explicit: number, implicit: number, unknown: number) =>
      `${count(answers, 'result')}: ${allowed} allowed, ${explicit} explicitly denied, ${implicit} implicitly denied` +
      `${unknown > 0 ? `, ${count(unknown, 'unknown action')}` : ''}.`,
    /** Why nothing allows an action, if no statement decided. */
    reasons: {
      error: 'A policy could not be evaluated.',
      root: 'The root user needs no Allow.',
      nothing: 'No statement allows it.',
      layer: (layer: string) => `The ${layer} does not allow it.`,
    },
    statement: (number: number | undefined) => `Statement ${number}`,
  },

  ready: {
    lead: 'Every action on every resource gets a result here, with the statement that decides. Start with a question about the policy SelfManageMFA:',
    questions: {
      list: 'Can alice list users without MFA?',
      assign: 'Can alice assign her first MFA device without MFA?',
      accessKey: 'Can alice’s access key remove her MFA device?',
    },
  },

  trace: {
    windowTitle: 'Simulated trace',
    title: (action: string): Sentence => ['Trace of ', { code: action }],
    on: (resource: string): Sentence => ['on ', { code: resource }, ', simulated. Nothing was performed.'],
    back: 'Back to the simulation',
    hidden: 'You can see only the messages of decisions in this account, not the traces of its policies.',
    scenario: 'Scenario',
    subject: 'Subject',
    given: 'given',
    /** Which policies were given. */
    gathered: (policies: number, hasBoundary: boolean, hasResourcePolicy: boolean) => {
      const others = [hasBoundary && 'a permissions boundary', hasResourcePolicy && 'a resource policy']
      const more = others.filter(Boolean).join(' and ')
      return `${policies === 1 ? 'One policy was given' : `${policies} policies were given`}${more && `, with ${more}`}.`
    },
  },

  file: {
    check: 'Check',
    scenario: 'Scenario',
    checkLead: (results: number) =>
      `The check expects ${results === 1 ? 'this result' : `these ${results} results`} from these policies. It contains ` +
      'the policies. To run it, you need neither a server nor a database:',
    scenarioLead: 'The scenario without its results. Import opens it again, here or in another installation.',
    copyCommand: 'Copy the command',
    text: (name: string) => `Text of ${name}`,
    download: (name: string) => `Download ${name}`,
    copyFile: (name: string) => `Copy ${name}`,
    tooMany: 'This is more than a check can hold. Use fewer actions or resources.',
    hidden: 'A check contains the policies. You can see only the messages of decisions in this account.',
  },

  export: 'Export scenario',

  import: {
    open: 'Import scenario',
    title: 'Import a scenario',
    failed: 'This file cannot be opened',
    file: 'File',
    paste: 'Or paste it',
    placeholder: '{ "format": "postern-scenario/1", … }',
    replaces: 'Replaces the current form.',
    submit: 'Import',
    nothing: 'Choose a file with a scenario, or paste one.',
    done: 'The scenario is open.',
  },

  about: {
    open: 'How this differs',
    title: 'How this differs from the AWS simulator',
    points: [
      [
        { strong: 'This is the engine that enforces policies.' },
        ' The code that answers here also authorizes every request to this console and its API.',
      ],
      [
        { strong: 'Absent is a state.' },
        ' A long-term access key leaves ',
        { code: 'aws:MultiFactorAuthPresent' },
        ' out; a console session without MFA sets it to ',
        { code: 'false' },
        '. You choose the state of each key.',
      ],
      [
        { strong: 'Recorded decisions open here.' },
        ' The trace of any decision leads to its scenario, with the context of the request.',
      ],
      [
        { strong: 'Every result has a trace.' },
        ' It shows each statement, which parts matched, and what would change the decision.',
      ],
      [
        { strong: 'Trust policies count.' },
        ' If all actions assume a role, the resource policy is read as its trust policy. AWS ignores it.',
      ],
      [{ strong: 'Missing keys belong to the action.' }, ' Keys that only other actions need are not listed.'],
      [
        { strong: 'Service rules are not simulated.' },
        ' They are not policies. One of them: if you have an MFA device, you must use it to add another one.',
      ],
      [
        { strong: 'Some inputs have no fields.' },
        ' Service control policies and owners of resources are members of ',
        { code: 'SimulateCustomPolicy' },
        '.',
      ],
    ] satisfies Sentence[],
  },
})
