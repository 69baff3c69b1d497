/** Signing in and up, and forgotten passwords. */
import { plural } from '../plural'
import { defineTexts } from '../texts'

export const authTexts = defineTexts('auth', {
  email: 'Email',
  password: 'Password',
  newPassword: 'New password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  passwordHint: (length: number) => `At least ${length} characters.`,

  signIn: 'Sign in',
  signInHome: 'Good to see you again.',
  signInThere: 'Sign in, and you are back where you were.',
  newHere: 'New here?',
  forgotPassword: 'Forgot your password?',
  or: 'or',
  google: 'Continue with Google',
  emailLink: 'Sign in with an email link',

  signUp: 'Sign up',
  signUpDescription: 'Three free tokens, enough for three recipes. No card needed.',
  haveAccount: 'Already have an account?',

  linkTitle: 'Sign in with an email link',
  linkDescription: 'We send you a link that signs you in. No password needed.',
  sendLink: 'Send the link',
  linkSentTo: (email: string) =>
    `If ${email} has an account, the link is on its way. It is good for one hour; look in the spam folder too.`,
  backToSignIn: 'Back to signing in',

  forgotTitle: 'Forgot your password',
  forgotDescription: 'Enter your email and we send you a link to set a new one.',

  expiredTitle: 'This link has expired',
  expiredDescription: 'It was used before, or an hour has passed since it was sent.',
  askForNewLink: 'Ask for a new link',
  resetTitle: 'Set a new password',
  resetDescription: 'You stay signed in here; it counts from now on everywhere.',
  setNewPassword: 'Set new password',
  passwordIsSet: 'Your new password is set',

  confirmTitle: 'Check your email',
  confirmDescription: (email: string) =>
    `We sent a link to ${email}. Open it to confirm the address; your free tokens come with it. If you had an account already, sign in instead.`,
  sendAgain: 'Send it again',
  sendAgainIn: (seconds: number) => plural(seconds, { one: 'Send it again in # s', other: 'Send it again in # s' }),
  sentAgain: 'Sent. Look in the spam folder too.',
  useAnotherAddress: 'Use another address',

  enterEmail: 'Enter your email.',
  enterWholeEmail: 'Enter a whole email address, such as you@example.com.',
  enterPassword: 'Enter your password.',
  choosePassword: 'Choose a password.',
  passwordTooShort: (length: number) => `Use at least ${length} characters.`,

  problems: {
    invalidCredentials: 'Email and password do not match. Check both, or set a new password.',
    emailTaken: 'There is already an account with this email. Sign in instead.',
    emailInvalid: 'This email address does not work. Check it for typing errors.',
    emailUnreachable: 'Emails cannot be sent to this address. Use another one.',
    emailNotConfirmed: 'This email is not confirmed yet. Open the link in the email we sent you.',
    weakPassword: 'This password is too easy to guess. Use at least 8 characters that are not a common word.',
    samePassword: 'This is your password already. Choose another one.',
    tooManyTries: 'Too many tries. Wait a minute, then try again.',
    tooManyMails: 'An email was sent a moment ago. Wait a minute before the next one.',
    linkExpired: 'This link has expired or was used before. Ask for a new one.',
    signInAgain: 'For this you must have signed in a short while ago. Sign out, sign in, and try again.',
    providerOff: 'This way to sign in is switched off. Use another one.',
    blocked: 'This account is blocked.',
    signUpOff: 'Signing up is switched off at the moment.',
    unreachable: 'No connection to the server. Check your connection and try again.',
    unknown: 'This did not work on our side. Try again in a moment.',
  },
})
