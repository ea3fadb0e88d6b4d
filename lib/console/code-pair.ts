/**
 * What is wrong with two codes before anybody looks at the device: nothing is spent on what can be seen at once.
 * The fields are those of the form.
 */
export function codePairProblems(code1: string, code2: string): { field: 'code1' | 'code2'; message: string }[] {
  const problems = [problemOf('code1', code1), problemOf('code2', code2)].filter((problem) => problem !== undefined)
  if (problems.length > 0 || code1 !== code2) return problems
  return [{ field: 'code2', message: 'Both codes are the same. Code 2 must be the next one.' }]
}

function problemOf<F extends 'code1' | 'code2'>(field: F, code: string): { field: F; message: string } | undefined {
  const name = field === 'code1' ? 'MFA code 1' : 'MFA code 2'
  if (code === '') return { field, message: `Enter ${name}.` }
  return /^[0-9]{6}$/.test(code) ? undefined : { field, message: `${name} must be six digits.` }
}
