import type { Recognizer } from '../core/recognizer.ts';
import { email } from './email.ts';
import { phone } from './phone.ts';
import { ssn } from './ssn.ts';

/** Every recognizer, in alphabetical order of its id. */
export const recognizers: readonly Recognizer[] = [email, phone, ssn];
