/** What is wrong with a text that is not JSON. */
export const JSON_SENTENCES = {
  textTooLong: ({ most }: { most: string }) => `The document is longer than ${most} characters.`,
  tooDeep: ({ most }: { most: string }) => `The document is nested deeper than ${most} levels.`,
  endsTooEarly: () => 'The document ends too early.',
  textAfterEnd: () => 'Nothing may follow the object.',
  memberNameExpected: () => 'A member name in double quotes is expected here.',
  memberTwice: ({ name }: { name: string }) => `The member "${name}" occurs twice.`,
  colonExpected: () => 'A colon is expected here.',
  commaOrBraceExpected: () => 'A comma or a closing brace is expected here.',
  commaOrBracketExpected: () => 'A comma or a closing bracket is expected here.',
  textNotClosed: () => 'The text is not closed.',
  controlCharacter: () => 'A control character must be escaped.',
  hexDigitsExpected: () => 'Four hexadecimal digits are expected after \\u.',
  unknownEscape: () => 'This escape is not known to JSON.',
  notAValue: () => 'This is not a JSON value.',
}
