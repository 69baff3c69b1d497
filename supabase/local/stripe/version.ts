/** The one API version that the simulator speaks: the version of the `stripe` SDK that it is typed with. */
import { Stripe } from 'stripe'

export const API_VERSION = Stripe.API_VERSION
