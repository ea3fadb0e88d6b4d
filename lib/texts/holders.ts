import { localized } from './localized'
import type { Sentence } from './sentence'

const code = (name: string) => ({ code: name })

/** What the pages of users, groups and roles share. */
export const holderTexts = localized('holderTexts', {
  tabsOf: (name: string) => `Pages of ${name}`,
  window: (name: string, tab: string) => `${name}: ${tab}`,
  evaluate: 'Evaluate an action',
  facts: (name: string) => `Facts about ${name}`,
  denied: 'Denied',
  unread: 'Not read',
  foreseen: { allowed: 'Allowed', denied: 'Denied', byRule: 'Refused by a service rule' },

  policies: {
    title: 'Policies',
    caption: (name: string) => `Policies of ${name}, and where each comes from`,
    none: {
      user: (name: string) => `No policy applies to ${name}. Without a policy, a user can do almost nothing.`,
      group: (name: string) => `${name} has no policies, so it allows its users nothing.`,
      role: (name: string) => `${name} has no policies. Without a policy, its sessions can do almost nothing.`,
    },
    name: 'Policy name',
    type: 'Type',
    types: { aws: 'AWS managed', own: 'Customer managed', inline: 'Inline' },
    from: 'From',
    direct: 'Directly attached',
    inlineOf: { user: 'Only this user', group: 'Only this group', role: 'Only this role' },
    ofGroup: (group: string) => `Group ${group}`,
    actions: 'Actions',
    detach: 'Detach',
    detaching: 'Detaching',
    detachNamed: (policy: string) => `Detach ${policy}`,
    effectNamed: (policy: string) => `Effect of detaching ${policy}`,
    show: 'View',
    showNamed: (policy: string) => `View ${policy}`,
    unread: (action: string, group: string | undefined): Sentence =>
      group === undefined
        ? [code(action), ' is denied, so policies may be missing.']
        : [code(action), ` is denied for the group ${group}, so policies may be missing.`],
    unreadFailed: (action: string): Sentence => [code(action), ' failed, so policies may be missing.'],
    attached: (policy: string, name: string) => `${policy} attached to ${name}`,
    detached: (policy: string, name: string) => `${policy} detached from ${name}`,
  },

  document: {
    title: (policy: string) => `Document of ${policy}`,
    copy: 'Copy document',
    close: 'Close',
    delete: 'Delete policy',
    deleting: 'Deleting',
    deleteText: (policy: string) => `You can’t get ${policy} back. To keep its document, copy it first.`,
    deleted: (policy: string, name: string) => `${policy} of ${name} deleted`,
  },

  attach: {
    title: 'Attach a policy',
    policy: 'Policy',
    choose: 'Choose a policy',
    own: 'Customer managed',
    aws: 'AWS managed',
    alreadyAttached: (policy: string) => `${policy} (attached)`,
    arn: 'Policy ARN',
    arnHint: 'The policies of the account could not be listed, so enter the ARN.',
    attach: 'Attach policy',
    attaching: 'Attaching',
    chooseFirst: 'Choose a policy first',
  },

  boundary: {
    title: 'Permissions boundary',
    none: (name: string) => `No boundary limits ${name}.`,
    limits: (name: string): Sentence => [
      `Whatever other policies allow, ${name} can do no more than this policy allows.`,
    ],
    set: 'Set boundary',
    setting: 'Setting',
    change: 'Set another boundary',
    remove: 'Remove boundary',
    removing: 'Removing',
    removeText: (name: string) => `Policies that the boundary limited then apply to ${name} in full, at once.`,
    wasSet: (policy: string, name: string) => `${policy} now limits ${name}`,
    wasRemoved: (name: string) => `No boundary limits ${name} any more`,
  },

  /** The steps of the wizards. */
  create: {
    next: 'Next',
    previous: 'Previous',
    boundary: 'Permissions boundary',
    noBoundary: 'No boundary',
    tags: 'Tags',
    edit: 'Edit',
    editPart: (part: string) => `Edit ${part}`,
    unlisted: (action: string): Sentence => [code(action), ' is denied, so there is nothing to choose from.'],
    calls: 'Calls',
    callsNote: 'If one fails, those before it stay. You see which.',
    call: 'Call',
    foreseen: 'Foreseen',
  },
})
