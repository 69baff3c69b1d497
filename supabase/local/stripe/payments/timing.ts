/** How long after its cause a thing comes by itself. Days in the world, seconds here; `/_control/clock` skips them. */
export const SETTLE_AFTER_MS = 5_000
export const AFTERMATH_AFTER_MS = 1_000
export const REFUND_CHANGE_AFTER_MS = 3_000
