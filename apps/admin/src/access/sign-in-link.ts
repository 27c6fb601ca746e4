import { digestOf, isSameDigest } from './secret.ts';

/** What came of following the link. */
export type LinkUse = 'accepted' | 'used' | 'wrong';

/** A link that signs in once. */
export interface SignInLink {
  readonly use: (token: string) => LinkUse;
}

/**
 * The one-time link of a demonstration. Only the digest of its token is kept; tokens are compared in constant time.
 *
 * @example
 * ```ts
 * import { signInLink } from '@protocol-registry/admin';
 *
 * const link = signInLink('a secret');
 * link.use('another') // => 'wrong'
 * link.use('a secret') // => 'accepted'
 * link.use('a secret') // => 'used'
 * ```
 */
export const signInLink = (token: string): SignInLink => {
  const digest = digestOf(token);
  let isUsed = false;
  return {
    use: (given) => {
      if (!isSameDigest(digestOf(given), digest)) return 'wrong';
      if (isUsed) return 'used';
      isUsed = true;
      return 'accepted';
    },
  };
};
