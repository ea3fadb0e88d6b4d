/** The frame of every page: its end, the way past it, and the warning above it. */
export const frameTexts = {
  skip: 'Skip to main content',
  footer: 'Footer',
  help: 'Help',
  accessibility: 'Accessibility',

  securityWarning: 'Security warning',
  insecure: 'Insecure connection.',
  insecureText:
    'This server is used over plain http: anyone on the way can read passwords and codes, and change what you see.',
} as const
