/** The screens, loaded together by the router. */
export { EmailLinkPage } from './components/email-link-page'
export { ForgotPasswordPage } from './components/forgot-password-page'
export { ResetPasswordPage } from './components/reset-password-page'
export { SignInPage } from './components/sign-in-page'
export { SignUpPage } from './components/sign-up-page'
