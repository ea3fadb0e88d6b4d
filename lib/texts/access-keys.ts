import { count } from './count'
import { localized } from './localized'

/** Access keys of one's own: the panel, and the wizard that creates one. */
export const accessKeyTexts = localized('accessKeyTexts', {
  title: 'Access keys',
  use: 'How to use access keys with the AWS CLI and SDKs',
  create: 'Create access key',
  none: (quota: number) =>
    `An access key signs requests from the command line and from programs. You have none and can have ${quota}.`,
  full: (keys: number, quota: number) =>
    `You have ${keys} of ${quota} access keys. Delete one before you create another.`,
  noneOf: (user: string, quota: number) =>
    `An access key signs requests from the command line and from programs. ${user} has none and can have ${quota}.`,
  fullOf: (user: string, keys: number, quota: number) =>
    `${user} has ${keys} of ${quota} access keys. Delete one before you create another.`,
  unread: (unread: number, keys: number) => `The last use of ${unread} of ${count(keys, 'key')} could not be read`,

  card: (id: string) => `Access key ${id}`,
  copyId: 'Copy access key ID',
  active: 'Active',
  inactive: 'Inactive',
  created: 'Created',
  age: (days: number) => `(${count(days, 'day')})`,
  lastUsed: 'Last used',
  unreadUse: 'Could not be read',
  never: 'Never',
  inRegion: (service: string, region: string) => `, ${service} in ${region}`,
  ofService: (service: string) => `, ${service}`,
  description: 'Description',

  activate: 'Activate',
  activating: 'Activating',
  deactivate: 'Deactivate',
  deactivating: 'Deactivating',
  deactivateTitle: 'Deactivate access key?',
  deactivateText: 'Requests signed with it fail until you activate it again.',
  deactivateFirst: 'Deactivate the access key first',
  deactivateFirstText: 'The key is still active. Deactivate it and check that nothing breaks. Then you can delete it.',
  delete: 'Delete',
  deleting: 'Deleting',
  deleteTitle: 'Delete access key?',
  deleteText: 'Requests signed with it fail permanently. A deleted key cannot be restored.',
  typeId: (id: string) => `Type ${id} to confirm`,
  editDescription: 'Edit description',
  descriptionHint: 'Saved as a tag of the user, under the ID of the key. At most 256 characters.',
  save: 'Save',
  saving: 'Saving',
  lastUse: 'The key was last used ',
  neverUsed: 'The key was never used.',
  unknownUse: 'The last use of the key could not be read.',

  activated: (id: string) => `Access key ${id} activated`,
  deactivated: (id: string) => `Access key ${id} deactivated`,
  deleted: (id: string) => `Access key ${id} deleted`,
  notDeleted: 'The access key was not deleted',
  wrongId: 'The ID you typed is not the ID of the key.',
  described: (id: string) => `Description of ${id} saved`,
  noTagsOfRoot: 'The root user has no tags, so its keys have no description',
})

/** The wizard that creates an access key. */
export const createKeyTexts = localized('createKeyTexts', {
  title: 'Create access key',
  titleFor: (user: string) => `Create access key for ${user}`,
  steps: ['Use case', 'Description', 'Retrieve access key'],
  next: 'Next',
  previous: 'Previous',
  creating: 'Creating the access key',

  useCase: 'Use case',
  question: 'What is the key for?',
  questionHint: 'A long-term key works until you delete it. Most tasks have a safer alternative.',
  chooseUse: 'Choose what the key is for.',
  confirm: 'I understand the alternatives and still want an access key',
  confirmError: 'Confirm that you understand the alternatives.',
  useCases: {
    cli: {
      title: 'Command line',
      text: 'Alternative: sign in to the command line with a short-lived session, so that no key stays on the disk.',
    },
    local: {
      title: 'Local code',
      text: 'Alternative: let your development tools get short-lived credentials.',
    },
    compute: {
      title: 'Application on a compute service',
      text: 'Alternative: give the machine or function a role. Its credentials are renewed automatically.',
    },
    'third-party': {
      title: 'Third-party service',
      text: 'Alternative: let the service assume a role with an external ID.',
    },
    outside: {
      title: 'Application outside the cloud',
      text: 'Alternative: exchange a certificate or an identity token for short-lived credentials.',
    },
    other: {
      title: 'Other',
      text: 'Give the key no more permissions than the task needs, and delete it afterwards.',
    },
  },

  description: 'Description',
  descriptionHint:
    'What the key is for and where it is kept. Saved as a tag of the user (iam:TagUser), under the ID of the key.',
  descriptionOfRoot: 'A description is a tag of the user, and the root user has no tags.',
  tooLong: (longest: number) => `The description must not be longer than ${longest} characters.`,
  wrongCharacters: 'Use only letters, digits, spaces and _ . : / = + - @.',
  limit: 'There are 2 access keys already. Delete one first.',

  retrieve: 'Retrieve access key',
  created: 'Access key created',
  createdWithoutDescription: 'Access key created, but its description was not saved',
  onlyTime: 'You can see the secret access key only now. Save it before you go on.',
  id: 'Access key ID',
  secret: 'Secret access key',
  reveal: 'secret access key',
  copySecret: 'Copy secret access key',
  keepSafe: 'Keep it safe',
  advice: [
    'Never write it into code or a repository.',
    'Give its user no more permissions than the task needs.',
    'Deactivate it when it is not in use. Delete it when it is no longer needed.',
    'Replace it regularly. You can have two keys, so the old one works until the new one is in place.',
  ],
  reminder: 'Have you saved the secret access key? It cannot be shown again.',
})
