import { localized } from './localized'

/** The page that creates a policy. */
export const createTexts = localized('createTexts', {
  title: 'Create policy',
  start: 'Start from',
  startLead: 'Replaces the document.',
  use: (template: string) => `Start from: ${template}`,
  current: 'In use',
  details: 'New policy',
  name: 'Policy name',
  description: 'Description',
  nameHint: 'Up to 128 letters, digits and + = , . @ _ -. Names are unique, regardless of case.',
  enterName: 'Enter a policy name.',
  nameRule: 'A policy name has up to 128 letters, digits and + = , . @ _ - without spaces.',
  nameTaken: (name: string) => `A policy named ${name} exists already.`,
  path: 'Path',
  pathHint: 'Groups names in ARNs. Usually /.',
  pathRule: 'A path begins and ends with a slash and has no spaces.',
  descriptionHint: 'Cannot be changed later.',
  descriptionRule: 'A description has up to 1,000 characters of Latin-1: no emoji, no other scripts.',
  tags: 'Tags',
  create: 'Create policy',
  creating: 'Creating',
  created: (name: string) => `Policy ${name} created`,
})
