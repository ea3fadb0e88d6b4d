export const STEPS = ['Use case', 'Description', 'Retrieve access key'] as const
