import { localized } from './localized'

/** Certificates, SSH keys and credentials for single services: their panels, and the pages that make new ones. */
export const credentialTexts = localized('credentialTexts', {
  certificate: {
    title: 'X.509 signing certificates',
    purpose: 'A signing certificate proves who signs requests to older SOAP interfaces.',
    caption: (user: string) => `X.509 signing certificates of ${user}`,
    add: 'Upload certificate',
    addFor: (user: string) => `Upload certificate for ${user}`,
    one: 'Signing certificate',
    most: 2,
    field: 'Certificate',
    hint: 'In PEM, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----. Its key must be an RSA key.',
  },
  sshKey: {
    title: 'SSH public keys',
    purpose: 'An SSH public key lets its owner connect to Git repositories in AWS CodeCommit.',
    caption: (user: string) => `SSH public keys of ${user}`,
    add: 'Upload SSH public key',
    addFor: (user: string) => `Upload SSH public key for ${user}`,
    one: 'SSH public key',
    most: 5,
    field: 'SSH public key',
    hint: 'A line that begins with ssh-rsa, or the key in PEM. At least 2,048 bits.',
  },
  serviceCredential: {
    title: 'Service-specific credentials',
    purpose: 'A user name with a password, or an API key, for one service.',
    caption: (user: string) => `Service-specific credentials of ${user}`,
    add: 'Create credentials',
    addFor: (user: string) => `Create credentials for ${user}`,
    one: 'Credentials',
    most: 2,
  },
  none: (user: string | undefined) => (user === undefined ? 'You have none.' : `${user} has none.`),
  full: (user: string | undefined, most: number) =>
    `${user === undefined ? 'You have' : `${user} has`} ${most} of ${most}. Delete one before you add another.`,
  notOfRoot: 'Only IAM users can have these. The root user has none.',

  id: 'ID',
  copyId: (id: string) => `Copy ${id}`,
  thumbprint: 'Thumbprint',
  service: 'Service',
  userName: 'User name or alias',
  status: 'Status',
  uploaded: 'Uploaded',
  created: 'Created',
  validUntil: 'Valid until',
  expires: 'Expires',
  never: 'Never',
  statuses: { Active: 'Active', Inactive: 'Inactive', Expired: 'Expired' },
  actions: 'Actions',
  actionsFor: (deed: string, id: string) => `${deed} ${id}`,

  show: 'Show',
  reset: 'Reset',
  activate: 'Activate',
  activating: 'Activating',
  deactivate: 'Deactivate',
  deactivating: 'Deactivating',
  deactivateTitle: 'Deactivate these credentials?',
  deactivateText: 'Programs that use them fail until you activate them again.',
  delete: 'Delete',
  deleting: 'Deleting',
  deleteTitle: 'Delete these credentials?',
  deleteText: 'Programs that use them fail permanently. Deleted credentials cannot be restored.',
  typeId: (id: string) => `Type ${id} to confirm`,
  wrongId: 'The ID you typed is not the ID of the credentials.',
  notDeleted: 'Nothing was deleted',
  activated: (id: string) => `${id} activated`,
  deactivated: (id: string) => `${id} deactivated`,
  deleted: (id: string) => `${id} deleted`,
})

/** "Upload certificate" and "Upload SSH public key". */
export const uploadTexts = localized('uploadTexts', {
  file: 'File',
  fileHint: 'Choose a file, or paste its content below.',
  upload: 'Upload',
  uploading: 'Uploading',
  uploaded: (id: string) => `${id} uploaded`,
  isActive: 'It is active at once.',
  nothing: 'Choose a file or paste its content.',
  both: 'Choose a file or paste its content, not both.',
  wrong: {
    MalformedCertificate: 'This is not a PEM certificate, or it has expired or is not valid yet.',
    InvalidCertificate: 'The key of the certificate must be an RSA key.',
    DuplicateCertificate: 'A user of this account already has this certificate.',
    DuplicateSSHPublicKey: 'The user already has this key.',
    InvalidPublicKey: 'This is not an RSA key, or it has fewer than 2,048 bits.',
    UnrecognizedPublicKeyEncoding: 'The key must begin with ssh-rsa, or be in PEM.',
    LimitExceeded: 'The user has reached the limit. Delete one first.',
  },
})

/** One SSH public key, and how Git is told to use it. */
export const sshKeyTexts = localized('sshKeyTexts', {
  title: 'SSH public key',
  fingerprint: 'Fingerprint',
  encoding: 'Encoding',
  openSsh: 'OpenSSH',
  pem: 'PEM',
  key: 'Public key',
  copyKey: 'Copy public key',
  config: 'SSH configuration for CodeCommit',
  configText: 'Add these lines to ~/.ssh/config. Replace the file name with that of your private key.',
  copyConfig: 'Copy SSH configuration',
  lines: (id: string) => `Host git-codecommit.*.amazonaws.com\n  User ${id}\n  IdentityFile ~/.ssh/codecommit_rsa`,
})

/** Credentials for one service: creating them, and giving them a new secret. */
export const serviceCredentialTexts = localized('serviceCredentialTexts', {
  service: 'Service',
  services: {
    'bedrock.amazonaws.com': 'Amazon Bedrock (API key)',
    'cassandra.amazonaws.com': 'Amazon Keyspaces (user name and password)',
    'codecommit.amazonaws.com': 'AWS CodeCommit (user name and password)',
  } as Readonly<Record<string, string>>,
  days: 'API key expires after (days)',
  daysHint: 'Only for API keys. 1 to 36,600 days. Leave it empty for a key that does not expire.',
  wrongDays: 'Enter a whole number from 1 to 36,600.',
  daysOfPassword: 'Credentials with a password do not expire. Leave this empty.',
  full: 'The user already has 2 credentials for this service. Delete one first.',
  create: 'Create credentials',
  creating: 'Creating credentials',
  created: 'Credentials created',

  resetTitle: 'Reset credentials',
  resetOf: (id: string) => `Give ${id} a new secret`,
  resetText: 'The current secret stops working at once. The new one is shown once.',
  reset: 'Reset',
  resetting: 'Resetting',
  wasReset: 'Credentials reset',

  onlyTime: 'You can see the secret only now. Save it before you go on.',
  retrieve: 'Retrieve credentials',
  userName: 'User name or alias',
  copyUserName: 'Copy user name',
  password: 'Password',
  secret: 'secret',
  copySecret: 'Copy secret',
  reminder: 'Have you saved the secret? It cannot be shown again.',
})

/** Steps by which a key is replaced without a gap. */
export const rotateTexts = localized('rotateTexts', {
  summary: 'How to rotate a key',
  lead: 'Two keys can be active at the same time, so nothing stops while you change over.',
  steps: [
    'Create a second access key.',
    'Use it wherever the old one is used.',
    'Check that “Last used” of the old key no longer changes.',
    'Deactivate the old key. Activate it again if something breaks.',
    'Delete the old key.',
  ],
  present: {
    one: 'The next step is 1.',
    two: 'Both keys are active. The next step is 2.',
    halfway: 'One of two keys is inactive. The next step is 5.',
  },
})
