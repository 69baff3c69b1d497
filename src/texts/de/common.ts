import type { Translation } from '../translation'
import { plural } from '../plural'

export const common: Translation['common'] = {
  tokens: (count) => plural(count, { one: '# Token', other: '# Tokens' }),
  tryAgain: 'Erneut versuchen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  loading: 'Wird geladen …',
  skipToContent: 'Zum Inhalt springen',
}
