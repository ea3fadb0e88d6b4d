type Known = { known: readonly string[] }

const mayHave = ({ known }: Known) => `It may have ${known.join(', ')}.`

/** What is wrong with the shape of a policy: elements, and what they hold. */
export const GRAMMAR_SENTENCES = {
  versionWrong: () => 'Version is "2012-10-17" or, in old documents, "2008-10-17".',
  noStatement: () => 'The policy has no Statement.',
  noStatements: () => 'The list of statements is empty.',
  effectWrong: () => 'Effect is "Allow" or "Deny".',
  noEffect: () => 'The statement has no Effect.',
  notBoth: ({ name, negated }: { name: string; negated: string }) => `A statement has ${name} or ${negated}, not both.`,
  principalEmpty: ({ name }: { name: string }) => `${name} names nobody.`,
  conditionNoObject: () => 'Condition is an object of operators.',
  operatorNoObject: () => 'A condition operator holds an object of condition keys.',
  noOperator: ({ operator }: { operator: string }) => `"${operator}" is not a condition operator.`,
  conditionValueWrong: () => 'A condition value is a text, a number, true, false, or a list of these.',
  textExpected: () => 'A text is expected here.',
  policyNoObject: () => 'A policy must be an object.',
  statementNoObject: () => 'A statement must be an object.',
  principalNoObject: ({ name }: { name: string }) => `${name} must be "*" or an object.`,
  policyElementUnknown: ({ element, ...known }: Known & { element: string }) =>
    `A policy has no element "${element}". ${mayHave(known)}`,
  statementElementUnknown: ({ element, ...known }: Known & { element: string }) =>
    `A statement has no element "${element}". ${mayHave(known)}`,
  principalElementUnknown: ({ name, element, ...known }: Known & { name: string; element: string }) =>
    `${name} is "*" or an object; it has no element "${element}". ${mayHave(known)}`,
}
