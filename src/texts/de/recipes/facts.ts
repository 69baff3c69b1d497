import { plural } from '../../plural'
import type { Translation } from '../../translation'

export const facts: Translation['recipes']['facts'] = {
  minutes: (minutes) => `${minutes} Min.`,
  hours: (hours) => `${hours} Std.`,
  hoursAndMinutes: (hours, minutes) => `${hours} Std. ${minutes} Min.`,
  servings: (count) => plural(count, { one: '# Portion', other: '# Portionen' }),
}
