import { expect, it } from 'vitest'
import { ofPolicyDe } from './de/of-policy'
import { ofPolicy } from './of-policy'

it.each([
  ['SelfManageMFA', 'of policy SelfManageMFA'],
  ['Policy', 'of policy Policy'],
  ['Policy 2', 'of Policy 2'],
  ['Permissions boundary', 'of the permissions boundary'],
])('%s is named as "%s"', (policy, words) => expect(ofPolicy(policy)).toBe(words))

it.each([
  ['SelfManageMFA', 'der Richtlinie SelfManageMFA'],
  ['Richtlinie', 'der Richtlinie Richtlinie'],
  ['Richtlinie 2', 'der Richtlinie 2'],
  ['Service-Kontrollrichtlinie', 'der Service-Kontrollrichtlinie'],
  ['Berechtigungsgrenze', 'der Berechtigungsgrenze'],
])('%s is named in German as "%s"', (policy, words) => expect(ofPolicyDe(policy)).toBe(words))
