/** The account page. */
import { plural } from '../plural'
import { defineTexts } from '../texts'
import { deletionTexts } from './account/deletion'
import { exportTexts } from './account/export'

export const accountTexts = defineTexts('account', {
  title: 'Account',
  signedInAs: (email: string) => `You are signed in as ${email}.`,
  loadFailed: 'Your account could not be loaded',

  emailTitle: 'Email',
  emailWaiting: (email: string) =>
    `${email} waits for its confirmation. Open the link in each of the two emails, at your old and your new address; only then does it change.`,
  newEmail: 'New email',
  newEmailHint: 'We send a link to both addresses. Nothing changes until both are opened.',
  changeEmail: 'Change email',
  sameEmail: 'This is your email already.',
  emailSent: 'Two emails are on their way',

  passwordTitle: 'Password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  changePassword: 'Change password',
  passwordChanged: 'Your new password is set',
  wrongPassword: 'This is not your current password.',
  noPassword: 'You sign in with Google. You can set a password as well: we send you a link.',
  sendPasswordLink: 'Send the link',
  passwordLinkSent: 'The link is on its way. Look in the spam folder too.',

  coloursTitle: 'Colors',
  forThisBrowser: 'For this browser.',
  themes: { system: 'Same as system', light: 'Light', dark: 'Dark' },
  languageTitle: 'Language',

  sessionsTitle: 'Sessions',
  sessionsDescription:
    'Lost a phone, or signed in on a computer that is not yours? Sign out everywhere ends every session; devices that are in use notice within the hour.',
  signOutHere: 'Sign out here',
  signOutEverywhere: 'Sign out everywhere',

  recipes: (count: number) => plural(count, { one: '# recipe', other: '# recipes' }),

  export: exportTexts,
  deletion: deletionTexts,
})
