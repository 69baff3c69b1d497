/** What the shell and other features may use of auth. The screens are loaded by their routes. */
export { requestPasswordReset } from './api/reset-password'
export { signOut } from './api/sign-out'
export { signOutEverywhere } from './api/sign-out-everywhere'
export { AuthForm } from './components/auth-card'
export { EmailField, PasswordField } from './components/auth-fields'
export { useAuthForm } from './components/use-auth-form'
export { toAuthProblem, type AuthProblem } from './model/auth-problem'
export { MIN_PASSWORD_LENGTH, validateEmail, validateNewPassword, validatePassword } from './model/validate-credentials'
