/** Query key of what a person has set, the user next to the root. */
export const preferencesKey = (userId: string) => ['preferences', userId] as const
